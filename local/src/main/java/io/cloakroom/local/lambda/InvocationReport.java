package io.cloakroom.local.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a call used.
 *
 * @param init how long the execution environment took to start, if this call started it
 * @param memory megabytes that the function may use
 * @param memoryUsed megabytes of the process at its largest; empty where the system does not say
 */
public record InvocationReport(
        String requestId,
        Duration duration,
        Optional<Duration> init,
        int memory,
        OptionalInt memoryUsed) {
    /**
     * The line that Lambda logs after each call: milliseconds, and started ones are billed whole
     * (developer guide, "Sending Lambda function logs to CloudWatch Logs").
     */
    public String line() {
        var line = new StringBuilder("REPORT RequestId: ").append(requestId);
        append(line, "Duration", millis(duration));
        append(line, "Billed Duration", Math.ceilDiv(duration.toNanos(), 1_000_000) + " ms");
        append(line, "Memory Size", memory + " MB");
        memoryUsed.ifPresent(used -> append(line, "Max Memory Used", used + " MB"));
        init.ifPresent(time -> append(line, "Init Duration", millis(time)));
        return line.toString();
    }

    private static void append(StringBuilder line, String name, String value) {
        line.append('\t').append(name).append(": ").append(value);
    }

    private static String millis(Duration duration) {
        return "%.2f ms".formatted(duration.toNanos() / 1e6);
    }
}
