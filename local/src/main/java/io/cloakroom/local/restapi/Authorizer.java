package io.cloakroom.local.restapi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Lambda authorizer.
 *
 * @param name as in the API description
 * @param function logical id of the function in the template
 * @param permitted whether the template lets the API invoke the function
 * @param identity what of a request identifies its caller
 * @param resultTtl how long an answer is reused for the same identity; zero is never
 */
public record Authorizer(
        String name, String function, boolean permitted, Identity identity, Duration resultTtl) {

    /** By which part of a request the caller is known, and so what the function is told. */
    public sealed interface Identity {}

    /**
     * Type TOKEN: one header, which is all that the function sees.
     *
     * @param validationExpression what the whole header value must match
     */
    public record Token(String header, Optional<Pattern> validationExpression)
            implements Identity {}

    /**
     * Type REQUEST: the function sees the whole request but its body.
     *
     * @param sources in the order in which the description lists them; may be empty when answers
     *     are not reused
     */
    public record Request(List<IdentitySource> sources) implements Identity {
        public Request {
            sources = List.copyOf(sources);
        }
    }

    /** One value of a request. */
    public record IdentitySource(Location location, String name) {
        /** Where the value stands. */
        public enum Location {
            HEADER,
            QUERY,
            STAGE_VARIABLE,
            CONTEXT
        }
    }
}
