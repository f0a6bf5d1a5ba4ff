package io.cloakroom.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What functions are given to work with.
 *
 * @param parameters of the template, with those that name the laptop's issuer
 */
record Services(URI dynamodb, URI secretsManager, Map<String, String> parameters) {
    Services {
        parameters = Map.copyOf(parameters);
    }

    /** The same, but for what the command line says. */
    Services with(Options options) {
        var merged = new HashMap<>(parameters);
        merged.putAll(options.parameters());
        return new Services(options.dynamodb().orElse(dynamodb), secretsManager, merged);
    }

    /** What Lambda gives to every function, with our own services in AWS's place. */
    Map<String, String> variables(String region) {
        return Map.of(
                "AWS_REGION",
                region,
                "AWS_DEFAULT_REGION",
                region,
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamodb.toString(),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                secretsManager.toString());
    }
}
