package io.cloakroom.local.meter;

import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.restapi.Throttle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of tokens that fills steadily (developer guide, "Throttle requests to your REST APIs").
 * That it starts full and fills without steps is not documented.
 *
 * <p>Decimals and whole numbers only, and counted from the time when it was last full: it never
 * gives a token too many, however long it is in use.
 */
final class TokenBucket implements Limit {
    /** A rate that is not set fills any bucket in a moment. */
    private static final double UNLIMITED = 1e18;

    private final String name;
    private final BigDecimal rate;
    private final int burst;
    private Instant full;
    private long taken;

    private TokenBucket(String name, Throttle throttle, Instant now) {
        this.name = name;
        this.rate = BigDecimal.valueOf(throttle.rate().orElse(UNLIMITED));
        this.burst = throttle.burst().orElse(Integer.MAX_VALUE);
        this.full = now;
    }

    /**
     * A full bucket.
     *
     * @param throttle a limit that it leaves out does not limit
     */
    static TokenBucket full(String name, Throttle throttle, Instant now) {
        return new TokenBucket(name, throttle, now);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isReached(Instant now) {
        return burst == 0 || left(now).compareTo(BigDecimal.ONE) < 0;
    }

    @Override
    public void take(Instant now) {
        if (left(now).compareTo(BigDecimal.valueOf(burst)) >= 0) {
            full = now;
            taken = 0;
        }
        taken++;
    }

    /** Tokens, were it of any size. A clock that is set back neither gives nor takes any. */
    private BigDecimal left(Instant now) {
        long nanos = Math.max(0, Duration.between(full, now).toNanos());
        return rate.multiply(BigDecimal.valueOf(nanos, 9)).add(BigDecimal.valueOf(burst - taken));
    }

    @Override
    public Reason reason() {
        return Reason.THROTTLED;
    }
}
