package io.cloakroom.api.metrics;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.cloakroom.api.metrics.RequestCounts.Count;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One request as a line of JSON in CloudWatch's embedded metric format: its route and status, never
 * its path, its headers or its body.
 */
record RequestLine(
        APIGatewayProxyRequestEvent event,
        int status,
        Duration duration,
        Map<Count, Integer> counts) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 100;

    String json(Instant now, boolean withDetails) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            if (withDetails) {
                details(json, now);
            }
            metadata(json, now);
            json.writeStringField("route", route());
            json.writeStringField("statusClass", status / 100 + "xx");
            json.writeNumberField("requests", 1);
            json.writeNumberField("duration", Math.round(duration.toNanos() / 1e4) / 100.0);
            for (Map.Entry<Count, Integer> count : counts.entrySet()) {
                json.writeNumberField(count.getKey().metric(), count.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private void details(JsonGenerator json, Instant now) throws IOException {
        json.writeStringField("time", now.toString());
        json.writeStringField("level", "INFO");
        json.writeStringField("message", "Request");
        String requestId = event.getRequestContext().getRequestId();
        if (requestId != null) {
            json.writeStringField("requestId", bounded(requestId));
        }
        json.writeNumberField("status", status);
        Map<String, Object> authorizer = event.getRequestContext().getAuthorizer();
        if (authorizer != null && authorizer.get("userId") instanceof String userId) {
            json.writeStringField("user", UserHash.of(userId));
        }
    }

    private void metadata(JsonGenerator json, Instant now) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", now.toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", "Cloakroom");
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(new String[] {"route", "statusClass"}, 0, 2);
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        metric(json, "requests", "Count");
        metric(json, "duration", "Milliseconds");
        for (Count count : counts.keySet()) {
            metric(json, count.metric(), "Count");
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void metric(JsonGenerator json, String name, String unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("Name", name);
        json.writeStringField("Unit", unit);
        json.writeEndObject();
    }

    /** As the template spells it; whoever calls the function past the gateway has none. */
    private String route() {
        String resource = event.getResource();
        return resource == null ? "none" : bounded(event.getHttpMethod() + " " + resource);
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
