package io.cloakroom.local;

import io.cloakroom.local.lambda.FileState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Looks at a file now and then, and acts when it has changed and then been left alone. */
final class FileWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path file;
    private final Runnable action;
    private final Thread thread;
    private @Nullable FileState known;
    private @Nullable FileState seen;

    /**
     * Watches at once.
     *
     * @param action done for each change, one at a time
     */
    FileWatch(Path file, Runnable action) {
        this.file = file;
        this.action = action;
        this.known = state();
        this.seen = known;
        this.thread = Thread.startVirtualThread(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                look(state());
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    /** One that looks the same twice is whole; one that is gone is about to be written. */
    private void look(@Nullable FileState now) {
        if (now != null && now.equals(seen) && !now.equals(known)) {
            known = now;
            action.run();
        }
        seen = now;
    }

    private @Nullable FileState state() {
        try {
            return FileState.of(file);
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
