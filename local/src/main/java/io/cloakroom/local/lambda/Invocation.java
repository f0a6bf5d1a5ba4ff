package io.cloakroom.local.lambda;

import java.time.Duration;

/**
 * One synchronous call.
 *
 * @param event the payload, JSON
 * @param traceId value of {@code X-Amzn-Trace-Id}
 * @param patience how long the caller waits; the function runs on after that, to its own timeout
 */
public record Invocation(byte[] event, String traceId, Duration patience) {
    /** How a call ended. */
    public sealed interface Result {
        /** The function returned. */
        record Returned(byte[] payload, boolean coldStart) implements Result {}

        /**
         * The function failed: it threw, crashed, did not start, or ran into its own timeout.
         *
         * @param message the outermost error's message, as the runtime reports it; empty if it has
         *     none
         */
        record Failed(String message, boolean coldStart) implements Result {}

        /** No execution environment was free and no more are allowed. */
        record Throttled() implements Result {}

        /** The caller's patience ended first. */
        record NotYet() implements Result {}
    }
}
