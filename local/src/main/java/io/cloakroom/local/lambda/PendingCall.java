package io.cloakroom.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A call on its way through an execution environment. */
record PendingCall(
        String requestId,
        byte[] event,
        String traceId,
        Instant deadline,
        CompletableFuture<Outcome> outcome) {

    static PendingCall of(String requestId, Invocation invocation, Duration timeout) {
        var deadline = Instant.now().plus(timeout);
        return new PendingCall(
                requestId,
                invocation.event(),
                invocation.traceId(),
                deadline,
                new CompletableFuture<>());
    }

    /** What the runtime client said about the call. */
    sealed interface Outcome {
        record Answered(byte[] payload) implements Outcome {}

        record Errored(FunctionError error) implements Outcome {}
    }
}
