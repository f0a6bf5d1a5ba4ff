package io.cloakroom.local;

import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.sam.Serverless;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.template.TemplateFile;

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

    /** A template that has changed may lack what the one at the start had. */
    Map<String, String> parameters() {
        var declared = TemplateFile.read(options.template()).path("Parameters");
        var parameters = new HashMap<>(options.parameters());
        issuer.map(SignInService.of(options)::parametersWith).ifPresent(parameters::putAll);
        site.filter(_ -> declared.has(ORIGIN))
                .ifPresent(origin -> parameters.putIfAbsent(ORIGIN, origin.toString()));
        return parameters;
    }

    /**
     * Reads it.
     *
     * @throws StartupException when it asks for a sign-in that was not started
     */
    SystemDefinition read() {
        if (issuer.isEmpty() && SignInService.of(options).isNeeded()) {
            throw new StartupException(
                    "it has a parameter JwtIssuer now, and a sign-in is started with the front door"
                            + " only; stop that and start it again");
        }
        return Serverless.read(options.template(), parameters(), SystemStart.ACCOUNT.region());
    }
}
