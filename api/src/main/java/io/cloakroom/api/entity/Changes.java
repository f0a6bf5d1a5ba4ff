package io.cloakroom.api.entity;

import io.cloakroom.api.precondition.Preconditions;
import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The rule of every change: read, judge, write on condition that nothing changed since; if
 * something did, from the start again.
 *
 * <p>What the judgement was about is a condition of the write, so of many writers with one tag
 * exactly one succeeds.
 */
@Singleton
public final class Changes {

    private static final int MOST_ATTEMPTS = 4;

    /** With one more read and one more write, still inside the function's timeout. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Clock clock;

    Changes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Answers with what was written; the write, which is told what was read and when, is asked
     * again for each version that it meets.
     */
    public <T extends Entity> T change(
            Supplier<Optional<T>> find,
            Preconditions preconditions,
            BiFunction<T, Instant, Optional<T>> write) {
        Instant until = clock.instant().plus(LONGEST);
        for (int attempt = 0;
                attempt < MOST_ATTEMPTS && clock.instant().isBefore(until);
                attempt++) {
            T read = find.get().orElseThrow(ProblemException::nothingHere);
            preconditions.requireForChange(read.revision().version());
            Optional<T> written = write.apply(read, clock.instant());
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw new ProblemException(
                HttpStatus.CONFLICT,
                "Others change this all the time. Please read it and try again.");
    }
}
