package io.cloakroom.authorizer.token;

import org.jspecify.annotations.Nullable;

/** What is to be said about a token. */
public sealed interface Verdict {

    /** The key id that the token names, or null if it was not read that far. */
    @Nullable String keyId();

    record Allowed(Caller caller, @Nullable String keyId) implements Verdict {}

    /** The token is bad: the caller's fault, 401. */
    record Unauthenticated(Refusal reason, @Nullable String keyId) implements Verdict {}

    /**
     * Nothing is known about the token: our fault, 500, and never a 401 that logs good users out.
     */
    record CouldNotDecide(String obstacle, @Nullable String keyId) implements Verdict {}
}
