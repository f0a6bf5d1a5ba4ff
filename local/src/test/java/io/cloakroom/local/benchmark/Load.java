package io.cloakroom.local.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Requests at even distances, from sixteen clients; fewer, where they are not answered so fast. */
final class Load {
    private static final int CLIENTS = 16;
    private static final double SECOND = 1e9;

    private final int port;
    private final int rate;
    private final long nanos;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private long start;
    private long end;

    /**
     * A load that has not begun.
     *
     * @param rate requests a second
     */
    Load(int port, int rate, Duration time) {
        this.port = port;
        this.rate = rate;
        this.nanos = time.toNanos();
    }

    void run() {
        start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(this::client);
            }
        }
        end = System.nanoTime();
    }

    /** A second. */
    double answered() {
        return answered.get() / ((end - start) / SECOND);
    }

    int errors() {
        return errors.get();
    }

    private void client() {
        try (var line = new KeptLine(port, "/dev/mine")) {
            for (long due = due(); due < nanos; due = due()) {
                LockSupport.parkNanos(start + due - System.nanoTime());
                if (System.nanoTime() - start > nanos) {
                    return;
                }
                (line.exchange() == 200 ? answered : errors).incrementAndGet();
            }
        } catch (IOException _) {
            errors.incrementAndGet();
        }
    }

    /** When the next request is to be made, nanoseconds after the start. */
    private long due() {
        return (long) (next.getAndIncrement() * SECOND / rate);
    }
}
