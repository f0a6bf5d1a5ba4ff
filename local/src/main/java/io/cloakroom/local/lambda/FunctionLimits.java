package io.cloakroom.local.lambda;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What a function may use.
 *
 * @param memory megabytes
 * @param timeout of one call
 * @param reservedConcurrency zero throttles every call
 */
public record FunctionLimits(int memory, Duration timeout, OptionalInt reservedConcurrency) {
    /** How people switch a function off. */
    public boolean isNeverRun() {
        return reservedConcurrency.equals(OptionalInt.of(0));
    }
}
