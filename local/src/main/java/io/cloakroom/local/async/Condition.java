package io.cloakroom.local.async;

/** Why an event is at its end, as a record names it. */
enum Condition {
    SUCCESS("Success"),
    RETRIES_EXHAUSTED("RetriesExhausted"),
    EVENT_AGE_EXCEEDED("EventAgeExceeded"),
    ZERO_RESERVED_CONCURRENCY("ZeroReservedConcurrency");

    private final String text;

    Condition(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
