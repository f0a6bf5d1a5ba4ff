package io.cloakroom.local.lambda;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One function: as many calls at once as it may take, each in an environment of its own. */
final class FunctionPool {
    private final FunctionDefinition function;
    private final LambdaSettings settings;
    private final FunctionLog log;
    private final Environments environments;
    private final Semaphore free;

    FunctionPool(FunctionDefinition function, LambdaSettings settings, FunctionLog log) {
        this.function = function;
        this.settings = settings;
        this.log = log;
        this.environments = new Environments(function, settings, log);
        this.free = new Semaphore(limit(), true);
    }

    /** Waits no longer than the caller does; the function may run on after that. */
    Invocation.Result invoke(Invocation invocation) throws InterruptedException {
        var end = Instant.now().plus(invocation.patience());
        if (isReservationTheLimit()) {
            if (!free.tryAcquire()) {
                return new Invocation.Result.Throttled();
            }
        } else if (!free.tryAcquire(invocation.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            return new Invocation.Result.NotYet();
        }
        var result = new CompletableFuture<Invocation.Result>();
        start(invocation, end, result);
        try {
            var patience = Duration.between(Instant.now(), end);
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Invocation.Result.NotYet();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof InterruptedException interruption) {
                throw interruption;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    FunctionStatus status() {
        return new FunctionStatus(function.name(), limit(), environments.status());
    }

    String id() {
        return function.logicalId();
    }

    boolean isOf(FunctionDefinition other) {
        return function.equals(other);
    }

    /** No environment outlives its call any more; calls that are on their way are still made. */
    void retire() {
        environments.retire();
    }

    /** Whether nothing of it runs any more. */
    boolean isGone() {
        return environments.status().isEmpty();
    }

    List<Thread> stopIdleSince(Instant time) {
        return environments.stopIdleSince(time);
    }

    List<Thread> close() {
        return environments.close();
    }

    /** At most so many at once here, and no more than the template reserves. */
    private int limit() {
        return Math.min(settings.environments(), reservation());
    }

    private boolean isReservationTheLimit() {
        return reservation() <= settings.environments();
    }

    private int reservation() {
        return function.limits().reservedConcurrency().orElse(Integer.MAX_VALUE);
    }

    /** A call that may last longer than its caller waits is made on a thread of its own. */
    private void start(
            Invocation invocation, Instant end, CompletableFuture<Invocation.Result> result) {
        var idle = environments.takeIdle();
        if (idle.isPresent() && !deadline().isAfter(end)) {
            run(invocation, idle, result);
        } else {
            Thread.startVirtualThread(() -> run(invocation, idle, result));
        }
    }

    private void run(
            Invocation invocation,
            Optional<Environments.Lease> idle,
            CompletableFuture<Invocation.Result> result) {
        try {
            result.complete(invokeOnce(invocation, idle));
        } catch (IOException failure) {
            log.line(function.name(), "does not start: " + failure.getMessage());
            result.complete(new Invocation.Result.Failed(FunctionError.of("", ""), true));
        } catch (InterruptedException | RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    /** Gives place and environment back before the caller hears of it: the next call needs them. */
    private Invocation.Result invokeOnce(Invocation invocation, Optional<Environments.Lease> idle)
            throws IOException, InterruptedException {
        try {
            if (idle.isEmpty()) {
                return new ColdStart(function, environments).invoke(invocation);
            }
            try (var lease = idle.get()) {
                return lease.environment().invoke(invocation, deadline());
            }
        } finally {
            free.release();
        }
    }

    private Instant deadline() {
        return Instant.now().plus(function.limits().timeout());
    }
}
