package io.cloakroom.local.restapi;

import java.util.Optional;

/**
 * A method of a resource: what it requires of a request, and what answers.
 *
 * @param method upper-case verb, or {@code ANY}
 */
public record Route(
        String method,
        PathPattern path,
        Optional<Authorizer> authorizer,
        boolean apiKeyRequired,
        RequestValidation validation,
        Integration integration) {
    public static final String ANY = "ANY";
}
