package io.cloakroom.local.history;

import io.cloakroom.local.history.Outcome.Unknown;

/**
 * One call of a client.
 *
 * @param called when it was sent, in nanoseconds of one clock for all clients
 * @param answered when its answer was there
 */
record Event(int client, Action action, Outcome outcome, long called, long answered) {
    /** A call without a known outcome may take effect at any later time. */
    long end() {
        return isUnknown() ? Long.MAX_VALUE : answered;
    }

    boolean isUnknown() {
        return outcome instanceof Unknown;
    }
}
