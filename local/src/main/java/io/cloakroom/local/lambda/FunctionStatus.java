package io.cloakroom.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a function is doing, for people to look at.
 *
 * @param limit of execution environments
 * @param environments that live, oldest first
 */
public record FunctionStatus(String name, int limit, List<Environment> environments) {
    /** What an execution environment does. */
    public enum State {
        STARTING,
        BUSY,
        IDLE
    }

    /**
     * One execution environment.
     *
     * @param since when its process was started
     * @param coldStart how long it took until it asked for its first call; empty before that
     */
    public record Environment(
            State state, Instant since, long invocations, Optional<Duration> coldStart) {}
}
