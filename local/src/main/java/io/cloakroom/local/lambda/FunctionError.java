package io.cloakroom.local.lambda;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;

/**
 * An error as a caller of Lambda gets it.
 *
 * @param type such as {@code java.lang.RuntimeException} or {@code Runtime.ExitError}
 * @param payload JSON with type and message, and where the runtime client has more, with that too
 */
public record FunctionError(String type, String message, byte[] payload) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** Go's names for the signals that end a process, as Lambda prints them. */
    private static final Map<Integer, String> SIGNALS =
            Map.of(
                    6, "aborted",
                    9, "killed",
                    11, "segmentation fault",
                    15, "terminated");

    /** A process that a signal ended has 128 more than its number for a status. */
    private static final int SIGNALLED = 128;

    /** An error that the runtime client has not reported itself. */
    public static FunctionError of(String type, String message) {
        var payload = JSON.createObjectNode().put("errorType", type).put("errorMessage", message);
        return new FunctionError(
                type, message, payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the body that the runtime client posts. */
    static FunctionError read(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body);
            return new FunctionError(
                    error.path("errorType").asText(), error.path("errorMessage").asText(), body);
        } catch (JacksonException unreadable) {
            return of("Runtime.Unknown", "");
        } catch (IOException impossible) {
            throw new IllegalStateException("an array cannot fail to be read", impossible);
        }
    }

    /** Lambda's own words for a process that is gone, in all of their forms. */
    static FunctionError exit(String requestId, int status) {
        return of("Runtime.ExitError", "RequestId: %s Error: %s".formatted(requestId, end(status)));
    }

    private static String end(int status) {
        if (status == 0) {
            return "Runtime exited without providing a reason";
        }
        var signal = SIGNALS.get(status - SIGNALLED);
        return "Runtime exited with error: "
                + (signal == null ? "exit status " + status : "signal: " + signal);
    }

    /** Seen: {@code 2019-09-18T00:02:46.542Z f2704689-… Task timed out after 5.01 seconds}. */
    static FunctionError timeout(String requestId, Duration limit) {
        return of(
                "Sandbox.Timedout",
                "%s %s Task timed out after %d.%02d seconds"
                        .formatted(
                                TIME.format(Instant.now()),
                                requestId,
                                limit.toSeconds(),
                                limit.toMillisPart() / 10));
    }
}
