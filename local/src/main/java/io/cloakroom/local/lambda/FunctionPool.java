package io.cloakroom.local.lambda;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The execution environments of one function: started on demand up to a limit, reused, stopped. */
final class FunctionPool {
    private final FunctionDefinition function;
    private final LambdaSettings settings;
    private final FunctionLog log;
    private final FunctionCode code;
    private final Semaphore free;
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final Set<ExecutionEnvironment> living = new HashSet<>();
    private final Set<Thread> ends = new HashSet<>();
    private boolean closed;

    FunctionPool(FunctionDefinition function, LambdaSettings settings, FunctionLog log) {
        this.function = function;
        this.settings = settings;
        this.log = log;
        this.code = new FunctionCode(function.code(), settings.work(), this::say);
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
        Thread.startVirtualThread(() -> run(invocation, result));
        try {
            var patience = Duration.between(Instant.now(), end);
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Invocation.Result.NotYet();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    /**
     * Stops environments that have not been used since.
     *
     * @return what is still busy with ending environments
     */
    synchronized List<Thread> stopIdleSince(Instant time) {
        var old = idle.stream().filter(one -> one.isIdleSince(time)).toList();
        idle.removeAll(old);
        old.forEach(this::end);
        return List.copyOf(ends);
    }

    /**
     * Ends every process, also those that are at work.
     *
     * @return what is still busy with ending environments
     */
    synchronized List<Thread> close() {
        closed = true;
        List.copyOf(living).forEach(this::end);
        return List.copyOf(ends);
    }

    /** At most so many at once here, and no more than the template reserves. */
    private int limit() {
        return Math.min(settings.environments(), reservation());
    }

    private boolean isReservationTheLimit() {
        return reservation() <= settings.environments();
    }

    private int reservation() {
        return function.reservedConcurrency().orElse(Integer.MAX_VALUE);
    }

    private void run(Invocation invocation, CompletableFuture<Invocation.Result> result) {
        try {
            result.complete(invokeOnce(invocation));
        } catch (IOException failure) {
            say("does not start: " + failure.getMessage());
            result.complete(new Invocation.Result.Failed("", true));
        } catch (InterruptedException | RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    /** Gives place and environment back before the caller hears of it: the next call needs them. */
    private Invocation.Result invokeOnce(Invocation invocation)
            throws IOException, InterruptedException {
        try {
            var environment = take();
            try {
                return environment.invoke(invocation);
            } finally {
                putBack(environment);
            }
        } finally {
            free.release();
        }
    }

    private ExecutionEnvironment take() throws IOException {
        var version = code.acquire();
        var environment = takeIdle(version);
        if (environment != null) {
            code.release(version);
            return environment;
        }
        return start(version);
    }

    /** The one used last, so that the others grow old. */
    private synchronized @Nullable ExecutionEnvironment takeIdle(CodeVersion version) {
        while (!idle.isEmpty()) {
            var environment = idle.pop();
            if (environment.isUsable() && environment.code().equals(version)) {
                return environment;
            }
            end(environment);
        }
        return null;
    }

    private ExecutionEnvironment start(CodeVersion version) throws IOException {
        ExecutionEnvironment environment;
        try {
            environment = new ExecutionEnvironment(function, settings, version, log);
        } catch (IOException | RuntimeException failure) {
            code.release(version);
            throw failure;
        }
        synchronized (this) {
            living.add(environment);
            if (closed) {
                end(environment);
                throw new IOException("the front door is closing");
            }
        }
        return environment;
    }

    private synchronized void putBack(ExecutionEnvironment environment) {
        if (environment.isUsable() && !closed) {
            idle.push(environment);
        } else {
            end(environment);
        }
    }

    /** Once for each, in a thread that nobody interrupts: no environment ends twice or half. */
    private synchronized void end(ExecutionEnvironment environment) {
        if (living.remove(environment)) {
            ends.add(Thread.ofPlatform().daemon().start(() -> close(environment)));
        }
    }

    private void close(ExecutionEnvironment environment) {
        try {
            environment.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            code.release(environment.code());
            synchronized (this) {
                ends.remove(Thread.currentThread());
            }
        }
    }

    private void say(String line) {
        log.line(function.name(), line);
    }
}
