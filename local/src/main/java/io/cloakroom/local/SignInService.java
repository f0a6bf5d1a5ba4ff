package io.cloakroom.local;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.template.TemplateFile;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides whether the laptop's own issuer is needed, and makes it the template's.
 *
 * <p>It takes the place of the user pool: a template that names its issuer by a parameter {@code
 * JwtIssuer} gets ours, unless the command line says another or a shared secret.
 */
record SignInService(JsonNode templateParameters, Options options) {
    static SignInService of(Options options) {
        return new SignInService(TemplateFile.read(options.template()).path("Parameters"), options);
    }

    boolean isNeeded() {
        Map<String, String> given = options.parameters();
        return options.identity()
                && templateParameters.has("JwtIssuer")
                && given.getOrDefault("JwtIssuer", "").isEmpty()
                && given.getOrDefault("JwtSecretName", "").isEmpty();
    }

    String audience() {
        String usual = templateParameters.path("JwtAudience").path("Default").asText("cloakroom");
        return options.parameters().getOrDefault("JwtAudience", usual);
    }

    /** The command line's parameters and those that point at this issuer. */
    Map<String, String> parametersWith(Issuer issuer) {
        var parameters = new HashMap<>(options.parameters());
        if (templateParameters.has("JwtIssuer")) {
            parameters.put("JwtIssuer", issuer.address().toString());
        }
        if (templateParameters.has("JwksUrl")) {
            parameters.put("JwksUrl", issuer.keySet().toString());
        }
        return parameters;
    }
}
