package io.cloakroom.local.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A process on its way to its first call: init, and with SnapStart both hooks. */
final class Initialisation {
    /** For the hooks after a restore; a longer one is a {@code SnapStartTimeoutException}. */
    private static final Duration RESTORE = Duration.ofSeconds(10);

    private final RuntimeApi api;
    private final CompletableFuture<Integer> exit;
    private final Checkpoint checkpoint;
    private final Consumer<String> log;

    Initialisation(
            RuntimeApi api,
            CompletableFuture<Integer> exit,
            Checkpoint checkpoint,
            Consumer<String> log) {
        this.api = api;
        this.exit = exit;
        this.checkpoint = checkpoint;
        this.log = log;
    }

    /** How it went. */
    sealed interface Outcome {
        /**
         * It is ready.
         *
         * @param restore the part of the hooks after a restore
         */
        record Ready(Duration total, Optional<Duration> restore) implements Outcome {}

        /** The runtime client reported an error, of itself, of the function or of a hook. */
        record Errored(Duration total, boolean restoring, FunctionError error) implements Outcome {}

        record Exited(Duration total, boolean restoring, int status) implements Outcome {}

        record TimedOut(Duration total, boolean restoring) implements Outcome {}
    }

    Outcome await(InitPhase phase) throws InterruptedException {
        long start = System.nanoTime();
        Waiting.forAny(phase.limit(), api.checkpoint(), api.asked(), api.startError(), exit);
        boolean snapshot = api.checkpoint().isDone();
        if (snapshot) {
            checkpoint.take(log);
        }
        long restore = System.nanoTime();
        if (snapshot) {
            api.restore();
            Waiting.forAny(RESTORE, api.asked(), api.startError(), exit);
        }
        return outcome(since(start), since(restore));
    }

    private Outcome outcome(Duration total, Duration afterRestore) {
        boolean restoring = api.checkpoint().isDone();
        if (api.startError().isDone()) {
            return new Outcome.Errored(total, restoring, api.startError().join());
        }
        if (api.asked().isDone()) {
            return new Outcome.Ready(total, Optional.of(afterRestore).filter(_ -> restoring));
        }
        return exit.isDone()
                ? new Outcome.Exited(total, restoring, exit.join())
                : new Outcome.TimedOut(total, restoring);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
