package io.cloakroom.authorizer.token;

/** Ends the judgement of a token; caught in one place, {@link TokenVerifier}. */
public final class Refused extends RuntimeException {
    private final Refusal reason;

    public Refused(Refusal reason) {
        super(reason.label(), null, false, false);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
