package io.cloakroom.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** When a schedule calls. */
public sealed interface ScheduleExpression {
    /**
     * The first time later than that.
     *
     * @param start when the schedule began, from which a rate counts
     * @return empty when there is none any more
     */
    Optional<Instant> next(Instant after, Instant start);

    /**
     * Every so often.
     *
     * @param atOnce whether the first time is the start itself: the Scheduler's is, a rule's is one
     *     period later
     */
    record Rate(Duration period, boolean atOnce) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after, Instant start) {
            var first = atOnce ? start : start.plus(period);
            if (first.isAfter(after)) {
                return Optional.of(first);
            }
            long periods = Duration.between(first, after).dividedBy(period) + 1;
            return Optional.of(first.plus(period.multipliedBy(periods)));
        }
    }

    /**
     * At set times of a place: those that a change of its clocks leaves out are left out, and those
     * that it repeats happen once.
     */
    record Cron(CronExpression expression, ZoneId zone) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after, Instant start) {
            var local = LocalDateTime.ofInstant(after, zone);
            while (true) {
                var candidate = expression.next(local);
                if (candidate.isEmpty()) {
                    return Optional.empty();
                }
                local = candidate.get();
                var offsets = zone.getRules().getValidOffsets(local);
                if (!offsets.isEmpty() && local.toInstant(offsets.getFirst()).isAfter(after)) {
                    return Optional.of(local.toInstant(offsets.getFirst()));
                }
            }
        }
    }

    /** Once. */
    record At(Instant time) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after, Instant start) {
            return Optional.of(time).filter(one -> one.isAfter(after));
        }
    }
}
