package io.cloakroom.local.lambda;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the first of several things to happen. */
final class Waiting {
    private Waiting() {}

    /** Whether one of them happened in time. */
    static boolean forAny(Duration patience, CompletableFuture<?>... ends)
            throws InterruptedException {
        try {
            CompletableFuture.anyOf(ends).get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
