package io.cloakroom.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A proxy event (payload 1.0) in the making; each step gives a new one. */
public record Event(
        String method,
        String path,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        @Nullable Map<String, String> authorizer,
        @Nullable String body,
        boolean base64) {

    private static final JsonFactory JSON = new JsonFactory();

    public static Event of(String method, String path) {
        return new Event(
                method, path, Map.of("Accept", List.of("*/*")), Map.of(), null, null, false);
    }

    public static Event get(String path) {
        return of("GET", path);
    }

    /** From a caller whose token is good for a long time. */
    public Event as(String userId) {
        return authorizedBy(Map.of("userId", userId, "groups", "[]", "exp", "4102444800"));
    }

    /** From a caller of the group that may change the catalogue. */
    public Event asEditor(String userId) {
        return authorizedBy(
                Map.of("userId", userId, "groups", "[\"catalogue-editors\"]", "exp", "4102444800"));
    }

    public Event authorizedBy(Map<String, String> context) {
        return new Event(method, path, headers, query, context, body, base64);
    }

    public Event header(String name, String... values) {
        return new Event(
                method, path, with(headers, name, values), query, authorizer, body, base64);
    }

    public Event query(String name, String... values) {
        return new Event(
                method, path, headers, with(query, name, values), authorizer, body, base64);
    }

    public Event json(String json) {
        return header("Content-Type", "application/json").body(json);
    }

    public Event mergePatch(String json) {
        return header("Content-Type", "application/merge-patch+json").body(json);
    }

    public Event body(String text) {
        return new Event(method, path, headers, query, authorizer, text, false);
    }

    public Event base64Body(String base64) {
        return new Event(method, path, headers, query, authorizer, base64, true);
    }

    private static Map<String, List<String>> with(
            Map<String, List<String>> all, String name, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(all);
        more.put(name, List.of(values));
        return more;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("resource", path);
            json.writeStringField("path", path);
            json.writeStringField("httpMethod", method);
            both(json, headers, "headers", "multiValueHeaders");
            both(json, query, "queryStringParameters", "multiValueQueryStringParameters");
            json.writeNullField("pathParameters");
            json.writeNullField("stageVariables");
            context(json);
            json.writeStringField("body", body);
            json.writeBooleanField("isBase64Encoded", base64);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void context(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("requestId", "request-1");
        json.writeStringField("stage", "dev");
        if (authorizer != null) {
            json.writeObjectFieldStart("authorizer");
            for (Map.Entry<String, String> member : authorizer.entrySet()) {
                json.writeStringField(member.getKey(), member.getValue());
            }
            json.writeNumberField("integrationLatency", 12);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The gateway sends each map twice: with the last values, and with all. */
    private static void both(
            JsonGenerator json, Map<String, List<String>> all, String single, String multi)
            throws IOException {
        json.writeObjectFieldStart(single);
        for (Map.Entry<String, List<String>> entry : all.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue().getLast());
        }
        json.writeEndObject();
        json.writeObjectFieldStart(multi);
        for (Map.Entry<String, List<String>> entry : all.entrySet()) {
            json.writeFieldName(entry.getKey());
            String[] values = new ArrayList<>(entry.getValue()).toArray(String[]::new);
            json.writeArray(values, 0, values.length);
        }
        json.writeEndObject();
    }
}
