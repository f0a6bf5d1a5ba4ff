package io.cloakroom.local.time;

import java.time.Instant;
import java.time.InstantSource;

/** Does things at their time. */
public interface Timer extends InstantSource {
    /**
     * Runs the action in a thread of its own.
     *
     * @param time one that is past means at once
     */
    Alarm at(Instant time, Runnable action);

    /** An action that waits for its time. */
    @FunctionalInterface
    interface Alarm {
        /** It is not begun any more; once begun it runs to its end. */
        void cancel();
    }
}
