package io.cloakroom.local.async;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.lambda.FunctionLog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends what is left of an event to where the template wants it. */
record Delivery(EventQueue queue, Destinations destinations, FunctionLog log) {
    void deliver(InvocationRecord record) {
        var config = record.event().function().asynchronous();
        if (record.condition() == Condition.SUCCESS) {
            config.onSuccess().ifPresent(arn -> send(arn, record, record.forDestination()));
            return;
        }
        config.onFailure().ifPresent(arn -> send(arn, record, record.forDestination()));
        config.deadLetterQueue().ifPresent(arn -> send(arn, record, record.forDeadLetterQueue()));
        if (config.onFailure().isEmpty() && config.deadLetterQueue().isEmpty()) {
            say(
                    record,
                    "and is lost: the template names no OnFailure destination or dead-letter"
                            + " queue");
        }
    }

    private void send(String arn, InvocationRecord record, ObjectNode message) {
        var functions = queue.named(arn);
        if (!functions.isEmpty()) {
            var event = message.toString().getBytes(StandardCharsets.UTF_8);
            functions.forEach(function -> queue.invoke(function.logicalId(), event));
            say(record, "and is sent to " + functions.getFirst().name());
            return;
        }
        try {
            var id = record.event().requestId();
            say(record, "and lies in " + destinations.deliver(arn, id, message, record.time()));
        } catch (IOException failure) {
            say(record, "and cannot be delivered: " + failure.getMessage());
        }
    }

    private void say(InvocationRecord record, String what) {
        var event = record.event();
        log.line(
                event.function().name(),
                "event %s ends after %d attempts (%s) %s"
                        .formatted(event.requestId(), event.attempts(), record.condition(), what));
    }
}
