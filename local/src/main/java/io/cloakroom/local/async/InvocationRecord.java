package io.cloakroom.local.async;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.cloakroom.local.lambda.Invocation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is told about an event that is at its end.
 *
 * @param last what became of the last attempt
 */
record InvocationRecord(
        QueuedEvent event, Condition condition, Invocation.Result last, Instant time) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Of every function that ran, whether or not it failed. */
    private static final int RAN = 200;

    private static final int THROTTLED = 429;
    private static final int LONGEST_MESSAGE = 1024;

    /** For a destination. */
    ObjectNode forDestination() {
        var json = JSON.createObjectNode();
        json.put("version", "1.0").put("timestamp", time.truncatedTo(ChronoUnit.MILLIS).toString());
        json.putObject("requestContext")
                .put("requestId", event.requestId())
                .put("functionArn", event.function().id().versionedArn())
                .put("condition", condition.toString())
                .put("approximateInvokeCount", event.attempts());
        json.set("requestPayload", tree(event.payload()));
        switch (last) {
            case Invocation.Result.Returned(byte[] payload, var _) -> addResponse(json, payload);
            case Invocation.Result.Failed(var error, var _) ->
                    addResponse(json, error.payload()).put("functionError", "Unhandled");
            case Invocation.Result.Throttled _, Invocation.Result.NotYet _ -> {}
        }
        return json;
    }

    private ObjectNode addResponse(ObjectNode json, byte[] payload) {
        var context = json.putObject("responseContext");
        json.set("responsePayload", tree(payload));
        return context.put("statusCode", RAN)
                .put("executedVersion", event.function().id().version());
    }

    /** For a dead-letter queue: the event as it came, and up to three attributes. */
    ObjectNode forDeadLetterQueue() {
        var message = JSON.createObjectNode();
        message.put("Body", new String(event.payload(), StandardCharsets.UTF_8));
        var attributes = message.putObject("MessageAttributes");
        add(attributes, "RequestID", event.requestId());
        switch (last) {
            case Invocation.Result.Failed(var error, var _) -> {
                addErrorCode(attributes, RAN);
                add(attributes, "ErrorMessage", error.message());
            }
            default -> {
                if (condition == Condition.ZERO_RESERVED_CONCURRENCY) {
                    add(attributes, "ErrorMessage", "No concurrency is reserved for the function");
                } else {
                    addErrorCode(attributes, THROTTLED);
                    add(attributes, "ErrorMessage", "Rate Exceeded.");
                }
            }
        }
        return message;
    }

    private static void addErrorCode(ObjectNode attributes, int status) {
        attributes
                .putObject("ErrorCode")
                .put("DataType", "Number")
                .put("StringValue", Integer.toString(status));
    }

    /** No more than the first kilobyte. */
    private static void add(ObjectNode attributes, String name, String value) {
        attributes
                .putObject(name)
                .put("DataType", "String")
                .put("StringValue", value.substring(0, Math.min(value.length(), LONGEST_MESSAGE)));
    }

    /** A payload that is no JSON can only come from a function's own runtime; it stays a text. */
    private static JsonNode tree(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (JacksonException _) {
            return TextNode.valueOf(new String(payload, StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException("an array cannot fail to be read", impossible);
        }
    }
}
