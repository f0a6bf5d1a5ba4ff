package io.cloakroom.authorizer;

/**
 * The token is bad. The gateway answers 401 to exactly this message of the outermost exception, and
 * 500 to every other (API Gateway developer guide, "Use API Gateway Lambda authorizers").
 */
final class Unauthorized extends RuntimeException {
    Unauthorized() {
        super("Unauthorized", null, false, false);
    }
}
