package io.cloakroom.authorizer.keys;

import io.cloakroom.authorizer.token.KeysUnavailable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The last good value of something fetched: fetched at first use, refreshed as it ages, kept
 * through failures (B7), and forgotten before a snapshot (B10).
 *
 * @param <T> what is fetched; fetching it fails with {@link KeysUnavailable}
 */
final class Held<T> {
    private final Supplier<T> fetch;
    private final InstantSource clock;
    private final HoldTimes times;

    private @Nullable T value;
    private Instant fetchedAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;
    private Instant demandedAt = Instant.MIN;
    private boolean justTried;
    private @Nullable KeysUnavailable failure;

    Held(Supplier<T> fetch, InstantSource clock, HoldTimes times) {
        this.fetch = fetch;
        this.clock = clock;
        this.times = times;
    }

    /**
     * The value. One that is stale is fetched again, and used on if that fails; without any, every
     * call tries, so that we recover as soon as the source does (B8).
     */
    T value() {
        T held = value;
        justTried = false;
        if (held == null || isOver(fetchedAt, times.longest())) {
            return fetch();
        }
        if (isOver(fetchedAt, times.fresh()) && isOver(triedAt, times.coolDown())) {
            return tryFetch(held);
        }
        return held;
    }

    /**
     * Fetches the value anew because a token asks for more than is held, but at most once in a
     * cool-down, however many tokens ask. The fetches that age alone gives rise to do not count:
     * the first token after a rotation finds this one unused. One that {@link #value()} has just
     * tried for the same token is not repeated: its client waits.
     *
     * @return whether the value is a new one now
     */
    boolean refresh() {
        if (justTried) {
            return failure == null;
        }
        if (!isOver(demandedAt, times.coolDown())) {
            return false;
        }
        demandedAt = clock.instant();
        try {
            fetch();
            return true;
        } catch (KeysUnavailable e) {
            return false;
        }
    }

    /** Why the last fetch failed, or null if it did not. */
    @Nullable KeysUnavailable failure() {
        return failure;
    }

    void forget() {
        value = null;
        fetchedAt = Instant.MIN;
        triedAt = Instant.MIN;
        demandedAt = Instant.MIN;
        failure = null;
    }

    private T tryFetch(T otherwise) {
        try {
            return fetch();
        } catch (KeysUnavailable e) {
            return otherwise;
        }
    }

    private T fetch() {
        triedAt = clock.instant();
        justTried = true;
        try {
            T fetched = fetch.get();
            value = fetched;
            fetchedAt = triedAt;
            failure = null;
            return fetched;
        } catch (KeysUnavailable e) {
            failure = e;
            throw e;
        }
    }

    private boolean isOver(Instant since, Duration period) {
        return since.equals(Instant.MIN) || !clock.instant().isBefore(since.plus(period));
    }
}
