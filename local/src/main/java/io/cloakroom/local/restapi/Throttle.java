package io.cloakroom.local.restapi;

import io.cloakroom.local.template.Property;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Limits of one token bucket, as one setting gives them.
 *
 * @param rate tokens a second; empty leaves it to a wider setting
 * @param burst size of the bucket in tokens; empty leaves it to a wider setting
 */
public record Throttle(OptionalDouble rate, OptionalInt burst) {
    public static final Throttle NONE = new Throttle(OptionalDouble.empty(), OptionalInt.empty());

    public static Throttle of(double rate, int burst) {
        return new Throttle(OptionalDouble.of(rate), OptionalInt.of(burst));
    }

    /** Reads two properties; -1 is what the service itself writes for a limit that is not set. */
    public static Throttle of(Property rate, Property burst) {
        return new Throttle(rate(rate), burst(burst));
    }

    private static OptionalDouble rate(Property property) {
        OptionalDouble rate = property.decimal();
        if (rate.isPresent() && !isLimit(rate.getAsDouble(), property)) {
            return OptionalDouble.empty();
        }
        return rate;
    }

    private static OptionalInt burst(Property property) {
        OptionalInt burst = property.integer();
        if (burst.isPresent() && !isLimit(burst.getAsInt(), property)) {
            return OptionalInt.empty();
        }
        return burst;
    }

    private static boolean isLimit(double value, Property property) {
        if (value < 0 && value != -1) {
            throw property.complaint("must not be negative");
        }
        return value >= 0;
    }

    /** This setting, and what it leaves open from a wider one. */
    public Throttle within(Throttle wider) {
        return new Throttle(
                rate.isPresent() ? rate : wider.rate, burst.isPresent() ? burst : wider.burst);
    }

    public boolean isSet() {
        return rate.isPresent() || burst.isPresent();
    }
}
