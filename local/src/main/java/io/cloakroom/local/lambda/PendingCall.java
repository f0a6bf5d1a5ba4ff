package io.cloakroom.local.lambda;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A call on its way through an execution environment. */
record PendingCall(Invocation invocation, Instant deadline, CompletableFuture<Outcome> outcome) {
    String requestId() {
        return invocation.requestId();
    }

    /** What the runtime client said about the call. */
    sealed interface Outcome {
        record Answered(byte[] payload) implements Outcome {}

        record Errored(FunctionError error) implements Outcome {}
    }
}
