package io.cloakroom.local.async;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When an event is tried again. */
final class RetryPolicy {
    /** After the first error, and after the second. */
    private static final List<Duration> AFTER_ERRORS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

    private static final Duration FIRST_AFTER_THROTTLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_AFTER_THROTTLE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private RetryPolicy() {}

    /** What to do next. */
    sealed interface Decision {
        record Retry(QueuedEvent event, Instant time) implements Decision {}

        record GiveUp(QueuedEvent event, Condition condition) implements Decision {}
    }

    static Decision afterError(QueuedEvent event, Instant now) {
        var attempted = event.attempted();
        var config = event.function().asynchronous();
        if (attempted.attempts() > config.retries()) {
            return new Decision.GiveUp(attempted, Condition.RETRIES_EXHAUSTED);
        }
        return retry(attempted, now.plus(AFTER_ERRORS.get(attempted.attempts() - 1)));
    }

    /** Throttling does not use up retries, only time. */
    static Decision afterThrottle(QueuedEvent event, Instant now) {
        if (event.function().limits().isNeverRun()) {
            return new Decision.GiveUp(event, Condition.ZERO_RESERVED_CONCURRENCY);
        }
        var delay = FIRST_AFTER_THROTTLE.multipliedBy(1L << Math.min(event.throttles(), DOUBLINGS));
        var limited = delay.compareTo(LONGEST_AFTER_THROTTLE) < 0 ? delay : LONGEST_AFTER_THROTTLE;
        return retry(event.throttled(), now.plus(limited));
    }

    /** One that would be too old by then is given up at once. */
    private static Decision retry(QueuedEvent event, Instant time) {
        var end = event.accepted().plus(event.function().asynchronous().maximumAge());
        return time.isAfter(end)
                ? new Decision.GiveUp(event, Condition.EVENT_AGE_EXCEEDED)
                : new Decision.Retry(event, time);
    }
}
