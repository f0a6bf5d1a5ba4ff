package io.cloakroom.api;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the function answered; headers by name in any case. */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    static Answer read(byte[] bytes) {
        JsonNode answer = parse(bytes);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        required(answer, "headers")
                .entries()
                .forEach(h -> headers.put(h.getKey(), h.getValue().getStringValue()));
        JsonNode body = answer.get("body");
        return new Answer(
                required(answer, "statusCode").getIntValue(),
                headers,
                body == null ? "" : body.getStringValue());
    }

    public JsonNode json() {
        return json(body);
    }

    public static JsonNode json(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A member of the body that must be there. */
    public JsonNode member(String name) {
        return required(json(), name);
    }

    public String text(String name) {
        return member(name).getStringValue();
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The members or parameters that a problem names. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        member("errors")
                .values()
                .forEach(error -> fields.add(required(error, "field").getStringValue()));
        return fields;
    }

    public static JsonNode required(JsonNode object, String name) {
        JsonNode member = object.get(name);
        if (member == null) {
            throw new AssertionError("No member " + name);
        }
        return member;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
