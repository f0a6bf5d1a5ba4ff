package io.cloakroom.local.invoke;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.http.Header;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.refusal.MalformedAnswerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the two header maps of a function's answer. */
final class AnswerHeaders {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern BREAKS_THE_LINE = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    private AnswerHeaders() {}

    static Headers single(JsonNode headers) {
        var lines = new ArrayList<Header>();
        for (Map.Entry<String, JsonNode> entry : members(headers, "headers")) {
            if (!entry.getValue().isNull()) {
                lines.add(line(entry.getKey(), entry.getValue()));
            }
        }
        return new Headers(lines);
    }

    static Headers multiple(JsonNode headers) {
        var lines = new ArrayList<Header>();
        for (Map.Entry<String, JsonNode> entry : members(headers, "multiValueHeaders")) {
            if (!entry.getValue().isArray()) {
                throw new MalformedAnswerException(
                        "multiValueHeaders.%s is not a list".formatted(entry.getKey()));
            }
            entry.getValue().forEach(value -> lines.add(line(entry.getKey(), value)));
        }
        return new Headers(lines);
    }

    private static Iterable<Map.Entry<String, JsonNode>> members(JsonNode headers, String name) {
        if (headers.isMissingNode() || headers.isNull()) {
            return List.of();
        }
        if (!headers.isObject()) {
            throw new MalformedAnswerException(name + " is not an object");
        }
        return headers.properties();
    }

    /**
     * Booleans become text (recorded); numbers are taken likewise. A header that would break out of
     * its line is refused: what the service does with it is not known.
     */
    private static Header line(String name, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new MalformedAnswerException("header %s has no text".formatted(name));
        }
        String text = value.asText();
        if (!NAME.matcher(name).matches() || BREAKS_THE_LINE.matcher(text).find()) {
            throw new MalformedAnswerException("a header is not one line of name and text");
        }
        return new Header(name, text);
    }
}
