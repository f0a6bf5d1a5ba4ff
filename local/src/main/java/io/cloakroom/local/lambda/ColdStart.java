package io.cloakroom.local.lambda;

import java.io.IOException;
import java.time.Instant;

/** A call for which no environment is ready. */
record ColdStart(FunctionDefinition function, Environments environments) {
    /**
     * Initialises one and makes the call; what fails in the init phase is done once more as a part
     * of the call. A snapshot is not taken twice: in AWS the version would not be published.
     */
    Invocation.Result invoke(Invocation invocation) throws IOException, InterruptedException {
        try (var lease = environments.start()) {
            var phase = function.snapStart() ? InitPhase.SNAPSHOT : InitPhase.INIT;
            var failure = lease.environment().initialise(phase, invocation.requestId());
            if (failure.isEmpty()) {
                return lease.environment().invoke(invocation, deadline());
            }
            if (function.snapStart()) {
                return new Invocation.Result.Failed(failure.get(), true);
            }
        }
        return invokeWithInit(invocation);
    }

    private Invocation.Result invokeWithInit(Invocation invocation)
            throws IOException, InterruptedException {
        var deadline = deadline();
        try (var lease = environments.start()) {
            var phase = InitPhase.within(function.limits().timeout());
            var failure = lease.environment().initialise(phase, invocation.requestId());
            return failure.isPresent()
                    ? new Invocation.Result.Failed(failure.get(), true)
                    : lease.environment().invoke(invocation, deadline);
        }
    }

    private Instant deadline() {
        return Instant.now().plus(function.limits().timeout());
    }
}
