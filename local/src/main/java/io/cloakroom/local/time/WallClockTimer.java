package io.cloakroom.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** By the system's clock, which may be put forward, or jump when a laptop wakes up. */
public final class WallClockTimer implements Timer, AutoCloseable {
    /**
     * A thread's wait does not count the time that a laptop sleeps, so it looks up now and then.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Queue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::time));
    private final Thread thread;
    private boolean closed;

    private record Entry(Instant time, Runnable action) {}

    public WallClockTimer() {
        this.thread = Thread.ofPlatform().daemon().name("timer").start(this::run);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public synchronized Alarm at(Instant time, Runnable action) {
        var entry = new Entry(time, action);
        entries.add(entry);
        notifyAll();
        return () -> remove(entry);
    }

    private synchronized void remove(Entry entry) {
        entries.remove(entry);
    }

    private synchronized void run() {
        try {
            while (!closed) {
                beginWhatIsDue();
                wait(untilNext().toMillis() + 1);
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void beginWhatIsDue() {
        var now = instant();
        while (!entries.isEmpty() && !entries.element().time().isAfter(now)) {
            Thread.startVirtualThread(entries.remove().action());
        }
    }

    private Duration untilNext() {
        var next = entries.peek();
        if (next == null) {
            return LONGEST_WAIT;
        }
        var time = Duration.between(instant(), next.time());
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(LONGEST_WAIT) < 0 ? time : LONGEST_WAIT;
    }

    /** Begins nothing more. */
    @Override
    public synchronized void close() {
        closed = true;
        entries.clear();
        thread.interrupt();
    }
}
