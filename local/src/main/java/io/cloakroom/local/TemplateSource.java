package io.cloakroom.local;

import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.sam.Serverless;
import io.cloakroom.local.sam.SystemDefinition;

import java.util.Map;
import java.util.Optional;

/** The template's file, read for the command line's parameters and the laptop's issuer. */
record TemplateSource(Options options, Optional<Issuer> issuer) {
    Map<String, String> parameters() {
        return issuer.map(SignInService.of(options)::parametersWith).orElse(options.parameters());
    }

    SystemDefinition read() {
        return Serverless.read(options.template(), parameters(), SystemStart.ACCOUNT.region());
    }
}
