package io.cloakroom.api.idempotency;

/**
 * One sending of a request: where its receipt stands, and what tells it from a request for
 * something else.
 */
public record Attempt(String receiptId, String fingerprint) {

    /** A request without a key: each sending makes something of its own. */
    static final Attempt WITHOUT_KEY = new Attempt("", "");

    boolean isRepeatable() {
        return !receiptId.isEmpty();
    }
}
