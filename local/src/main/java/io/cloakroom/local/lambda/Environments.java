package io.cloakroom.local.lambda;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The execution environments of one function: started, lent, taken back, ended. */
final class Environments {
    private final FunctionDefinition function;
    private final LambdaSettings settings;
    private final FunctionLog log;
    private final FunctionCode code;
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final Set<ExecutionEnvironment> living = new HashSet<>();
    private final Set<Thread> ends = new HashSet<>();
    private boolean retired;
    private boolean closed;

    Environments(FunctionDefinition function, LambdaSettings settings, FunctionLog log) {
        this.function = function;
        this.settings = settings;
        this.log = log;
        this.code =
                new FunctionCode(
                        function.code(), settings, line -> log.line(function.name(), line));
    }

    /** An environment that nobody else has until it is given back. */
    final class Lease implements AutoCloseable {
        private final ExecutionEnvironment environment;

        private Lease(ExecutionEnvironment environment) {
            this.environment = environment;
        }

        ExecutionEnvironment environment() {
            return environment;
        }

        @Override
        public void close() {
            putBack(environment);
        }
    }

    /** Those that live, oldest first. */
    synchronized List<FunctionStatus.Environment> status() {
        return living.stream()
                .map(ExecutionEnvironment::status)
                .sorted(Comparator.comparing(FunctionStatus.Environment::since))
                .toList();
    }

    /** One that is ready and has the current code; empty when there is none. */
    Optional<Lease> takeIdle() {
        try {
            var version = code.acquire();
            try {
                return Optional.ofNullable(takeIdle(version)).map(Lease::new);
            } finally {
                code.release(version);
            }
        } catch (IOException _) {
            return Optional.empty(); // There is no code yet: starting one says why.
        }
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

    /** A new one, not yet initialised. */
    Lease start() throws IOException {
        var version = code.acquire();
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
        return new Lease(environment);
    }

    /**
     * Stops those that have not been used since.
     *
     * @return what is still busy with ending environments
     */
    synchronized List<Thread> stopIdleSince(Instant time) {
        var old = idle.stream().filter(one -> one.isIdleSince(time)).toList();
        idle.removeAll(old);
        old.forEach(this::end);
        return List.copyOf(ends);
    }

    /** Ends those that are idle, and each of the others after its call. */
    synchronized void retire() {
        retired = true;
        idle.forEach(this::end);
        idle.clear();
        code.retire();
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

    private synchronized void putBack(ExecutionEnvironment environment) {
        if (environment.isUsable() && !retired && !closed) {
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
}
