package io.cloakroom.local.log;

import io.cloakroom.local.refusal.Phase;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Measures one request on its way through the phases; used by one thread. */
public final class PhaseClock {
    private final long start = System.nanoTime();
    private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);

    /** What happens to the request in a phase. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Runs a phase to its end, which may be a refusal. */
    public <T> T in(Phase phase, Work<T> work) throws InterruptedException {
        long began = System.nanoTime();
        try {
            return work.run();
        } finally {
            phases.put(phase, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** The times so far. */
    public PhaseTimes times() {
        return new PhaseTimes(phases, Duration.ofNanos(System.nanoTime() - start));
    }
}
