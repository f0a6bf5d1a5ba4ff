package io.cloakroom.local.async;

import io.cloakroom.local.lambda.FunctionDefinition;

import java.time.Instant;

/**
 * An event on its way to a function.
 *
 * @param requestId the same at every attempt
 * @param accepted when it came; its age counts from then
 * @param attempts how often the function has run for it
 * @param throttles how often there was no place for it since the last attempt
 */
record QueuedEvent(
        FunctionDefinition function,
        String requestId,
        byte[] payload,
        String traceId,
        Instant accepted,
        int attempts,
        int throttles) {
    QueuedEvent attempted() {
        return new QueuedEvent(function, requestId, payload, traceId, accepted, attempts + 1, 0);
    }

    QueuedEvent throttled() {
        return new QueuedEvent(
                function, requestId, payload, traceId, accepted, attempts, throttles + 1);
    }
}
