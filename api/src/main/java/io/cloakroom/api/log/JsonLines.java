package io.cloakroom.api.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.MessageFormatter;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Writes one JSON object a line, whatever the message holds. */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_FRAMES = 30;

    private final PrintStream output;

    JsonLines(PrintStream output) {
        this.output = output;
    }

    void write(LoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", Instant.now().toString());
            json.writeStringField("level", event.getLevel().name());
            json.writeStringField("message", message(event));
            pairs(json, event.getKeyValuePairs());
            failure(json, event.getThrowable());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // One call, so that lines of two threads do not mix.
        output.print(line.append('\n'));
    }

    private static String message(LoggingEvent event) {
        return bounded(
                MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray()));
    }

    private static void pairs(JsonGenerator json, @Nullable List<KeyValuePair> pairs)
            throws IOException {
        for (KeyValuePair pair : pairs == null ? List.<KeyValuePair>of() : pairs) {
            json.writeStringField(pair.key, bounded(String.valueOf(pair.value)));
        }
    }

    /** Where it happened, without the exception's message: that may quote what a user sent. */
    private static void failure(JsonGenerator json, @Nullable Throwable failure)
            throws IOException {
        if (failure == null) {
            return;
        }
        json.writeStringField("error", failure.getClass().getName());
        json.writeArrayFieldStart("stack");
        StackTraceElement[] stack = failure.getStackTrace();
        for (int i = 0; i < Math.min(stack.length, MOST_FRAMES); i++) {
            json.writeString(stack[i].toString());
        }
        json.writeEndArray();
        if (failure.getCause() != null) {
            json.writeObjectFieldStart("cause");
            failure(json, failure.getCause());
            json.writeEndObject();
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
