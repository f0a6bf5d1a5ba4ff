package io.cloakroom.local.lambda;

import java.time.Duration;
import java.util.UUID;

/**
 * One call.
 *
 * @param requestId the same for every attempt at one event
 * @param event the payload, JSON
 * @param traceId value of {@code X-Amzn-Trace-Id}
 * @param patience how long the caller waits; the function runs on after that, to its own timeout
 */
public record Invocation(String requestId, byte[] event, String traceId, Duration patience) {
    /** A call with an id of its own. */
    public Invocation(byte[] event, String traceId, Duration patience) {
        this(UUID.randomUUID().toString(), event, traceId, patience);
    }

    /** How a call ended. */
    public sealed interface Result {
        /** The function returned. */
        record Returned(byte[] payload, boolean coldStart) implements Result {}

        /** The function failed: it threw, crashed, did not start, or ran into its own timeout. */
        record Failed(FunctionError error, boolean coldStart) implements Result {}

        /** No execution environment was free and no more are allowed. */
        record Throttled() implements Result {}

        /** The caller's patience ended first. */
        record NotYet() implements Result {}
    }
}
