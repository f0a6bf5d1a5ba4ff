package io.cloakroom.local;

import java.time.Duration;

/** Everything that {@code ./run} says on its standard output, for people or for machines. */
interface Output extends Progress {
    Listeners listeners();

    /**
     * Tells that requests are answered.
     *
     * @param time since the start began
     */
    void ready(LocalSystem system, Duration time);
}
