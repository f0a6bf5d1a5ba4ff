package io.cloakroom.local.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A function that is called at set times.
 *
 * @param arn of the rule, or of the Scheduler's schedule
 * @param function its logical id
 * @param input the event; empty for the service's own
 * @param begin before which nothing is called, and from which a rate counts
 * @param end after which nothing is called
 */
public record Schedule(
        Service service,
        String arn,
        String function,
        ScheduleExpression expression,
        Optional<String> input,
        Optional<Instant> begin,
        Optional<Instant> end) {
    /** The two services that know schedules. */
    public enum Service {
        RULE,
        SCHEDULER
    }

    /**
     * The first time later than that.
     *
     * @param start when the system began with it
     */
    Optional<Instant> next(Instant after, Instant start) {
        var from = begin.orElse(start);
        var earliest = from.isAfter(after) ? from.minusNanos(1) : after;
        return expression
                .next(earliest, from)
                .filter(time -> !end.orElse(Instant.MAX).isBefore(time));
    }

    /** How people know it: the last part of its ARN. */
    String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
