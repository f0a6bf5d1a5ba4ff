package io.cloakroom.local;

import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.sam.Serverless;
import io.cloakroom.local.sam.SystemDefinition;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The template's file, read for the command line's parameters, the laptop's issuer and its site.
 *
 * @param site origin of the pages that may call the API, unless the command line says another
 */
record TemplateSource(Options options, Optional<Issuer> issuer, Optional<URI> site) {
    static final String ORIGIN = "AllowedOrigin";

    Map<String, String> parameters() {
        var parameters = new HashMap<>(options.parameters());
        issuer.map(SignInService.of(options)::parametersWith).ifPresent(parameters::putAll);
        site.ifPresent(origin -> parameters.putIfAbsent(ORIGIN, origin.toString()));
        return parameters;
    }

    SystemDefinition read() {
        return Serverless.read(options.template(), parameters(), SystemStart.ACCOUNT.region());
    }
}
