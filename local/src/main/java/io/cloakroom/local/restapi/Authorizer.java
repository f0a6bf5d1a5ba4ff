package io.cloakroom.local.restapi;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Lambda authorizer of type TOKEN.
 *
 * @param name as in the API description
 * @param function logical id of the function in the template
 * @param header name of the header that is the identity source
 * @param validationExpression what the whole header value must match
 * @param resultTtl how long an answer is reused for the same token; zero is never
 */
public record Authorizer(
        String name,
        String function,
        String header,
        Optional<Pattern> validationExpression,
        Duration resultTtl) {}
