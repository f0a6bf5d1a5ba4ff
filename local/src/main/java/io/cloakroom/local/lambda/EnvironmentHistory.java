package io.cloakroom.local.lambda;

import io.cloakroom.local.lambda.FunctionStatus.State;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What has become of an execution environment since its process was started. */
final class EnvironmentHistory {
    private final Instant since = Instant.now();
    private State state = State.STARTING;
    private long invocations;
    private Optional<Duration> coldStart = Optional.empty();

    synchronized void initialised(Duration time) {
        coldStart = Optional.of(time);
        state = State.IDLE;
    }

    synchronized void began() {
        state = State.BUSY;
        invocations++;
    }

    synchronized void ended() {
        state = State.IDLE;
    }

    synchronized FunctionStatus.Environment status() {
        return new FunctionStatus.Environment(state, since, invocations, coldStart);
    }
}
