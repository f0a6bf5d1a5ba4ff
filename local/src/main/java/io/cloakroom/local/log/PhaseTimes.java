package io.cloakroom.local.log;

import io.cloakroom.local.refusal.Phase;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long a request was in each phase.
 *
 * @param phases those that it reached, in their order
 * @param total from the request's last byte to its answer, a little more than the phases together
 */
public record PhaseTimes(Map<Phase, Duration> phases, Duration total) {
    public PhaseTimes {
        var ordered = new EnumMap<Phase, Duration>(Phase.class);
        ordered.putAll(phases);
        phases = ordered;
    }
}
