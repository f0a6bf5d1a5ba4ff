package io.cloakroom.authorizer;

/** Nothing is known about the token, and the gateway answers 500. The reason stands in the log. */
final class Undecided extends RuntimeException {
    Undecided() {
        super("Could not decide", null, false, false);
    }
}
