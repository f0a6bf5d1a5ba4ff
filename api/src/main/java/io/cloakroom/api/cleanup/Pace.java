package io.cloakroom.api.cleanup;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The time that the function has: how much is left, and how a part of it is waited. */
record Pace(Supplier<Duration> timeLeft, Consumer<Duration> pauses) {

    /** Longer than a page or a batch takes in the worst case, with all attempts and waits. */
    private static final Duration RESERVE = Duration.ofSeconds(30);

    static Pace of(Supplier<Duration> timeLeft) {
        return new Pace(timeLeft, Pace::sleep);
    }

    boolean isTimeShort() {
        return timeLeft.get().compareTo(RESERVE) < 0;
    }

    void pause(Duration time) {
        pauses.accept(time);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
