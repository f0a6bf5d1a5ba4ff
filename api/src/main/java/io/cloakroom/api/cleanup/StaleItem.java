package io.cloakroom.api.cleanup;

/** An item that was stale when the table was read. */
record StaleItem(String id, Reason reason) {

    enum Reason {
        EXPIRED,
        UNTOUCHED
    }
}
