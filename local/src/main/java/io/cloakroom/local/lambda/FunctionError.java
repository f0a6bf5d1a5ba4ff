package io.cloakroom.local.lambda;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * An error as a caller of Lambda gets it.
 *
 * @param type such as {@code java.lang.RuntimeException} or {@code Runtime.ExitError}
 */
record FunctionError(String type, String message) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** Reads the body that the runtime client posts. */
    static FunctionError read(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body);
            return new FunctionError(
                    error.path("errorType").asText(), error.path("errorMessage").asText());
        } catch (JacksonException unreadable) {
            return new FunctionError("Runtime.Unknown", "");
        } catch (IOException impossible) {
            throw new IllegalStateException("an array cannot fail to be read", impossible);
        }
    }

    /** Lambda's own words for a process that is gone, in both of their forms. */
    static FunctionError exit(String requestId, int status) {
        var reason =
                status == 0
                        ? "Runtime exited without providing a reason"
                        : "Runtime exited with error: exit status " + status;
        return new FunctionError(
                "Runtime.ExitError", "RequestId: %s Error: %s".formatted(requestId, reason));
    }

    /** Seen: {@code 2019-09-18T00:02:46.542Z f2704689-… Task timed out after 5.01 seconds}. */
    static FunctionError timeout(String requestId, Duration limit) {
        var message =
                "%s %s Task timed out after %d.%02d seconds"
                        .formatted(
                                TIME.format(Instant.now()),
                                requestId,
                                limit.toSeconds(),
                                limit.toMillisPart() / 10);
        return new FunctionError("Sandbox.Timedout", message);
    }
}
