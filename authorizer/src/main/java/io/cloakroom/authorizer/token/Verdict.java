package io.cloakroom.authorizer.token;

import org.jspecify.annotations.Nullable;

/** What is to be said about a token. */
public sealed interface Verdict {

    /** The verdict's name in the log and among the metrics. */
    String name();

    /** The class of reasons, for the log and never for the client; null for a good token. */
    @Nullable String reason();

    /** The key id that the token names, or null if it was not read that far. */
    @Nullable String keyId();

    record Allowed(Caller caller, @Nullable String keyId) implements Verdict {
        @Override
        public String name() {
            return "Allowed";
        }

        @Override
        public @Nullable String reason() {
            return null;
        }
    }

    /** The token is bad: the caller's fault, 401. */
    record Unauthenticated(Refusal refusal, @Nullable String keyId) implements Verdict {
        @Override
        public String name() {
            return "Refused";
        }

        @Override
        public String reason() {
            return refusal.label();
        }
    }

    /**
     * Nothing is known about the token: our fault, 500, and never a 401 that logs good users out.
     */
    record CouldNotDecide(String reason, @Nullable String keyId) implements Verdict {
        @Override
        public String name() {
            return "CouldNotDecide";
        }
    }
}
