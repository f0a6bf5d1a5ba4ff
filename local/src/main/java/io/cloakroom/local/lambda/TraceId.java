package io.cloakroom.local.lambda;

import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** X-Ray's name for a chain of calls (X-Ray developer guide, "Tracing header"). */
public final class TraceId {
    private TraceId() {}

    /** The root of a new trace, as a value of {@code X-Amzn-Trace-Id}. */
    public static String next(Instant time, RandomGenerator random) {
        var unique = new byte[12];
        random.nextBytes(unique);
        return "Root=1-%s-%s"
                .formatted(
                        HexFormat.of().toHexDigits(time.getEpochSecond(), 8),
                        HexFormat.of().formatHex(unique));
    }
}
