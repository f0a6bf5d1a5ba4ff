package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.cloakroom.local.lambda.EventInvokeConfig;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Template;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a function's properties say of asynchronous calls. */
final class EventInvokeReader {
    private static final int MOST_RETRIES = 2;
    private static final int LEAST_AGE = 60;
    private static final int MOST_AGE = 21_600;

    /** The transform makes one of these itself when none is named. */
    private static final Map<String, String> MADE = Map.of("SQS", "Queue", "SNS", "Topic");

    private static final List<String> TYPES =
            List.of("SQS", "SNS", "Lambda", "EventBridge", "S3Bucket");

    private final Template template;
    private final String logicalId;

    EventInvokeReader(Template template, String logicalId) {
        this.template = template;
        this.logicalId = logicalId;
    }

    EventInvokeConfig config(Property properties) {
        Property config = properties.at("EventInvokeConfig");
        Property destinations = config.at("DestinationConfig");
        return new EventInvokeConfig(
                within(config.at("MaximumRetryAttempts"), 0, MOST_RETRIES)
                        .orElse(EventInvokeConfig.DEFAULT.retries()),
                within(config.at("MaximumEventAgeInSeconds"), LEAST_AGE, MOST_AGE)
                        .map(Duration::ofSeconds)
                        .orElse(EventInvokeConfig.DEFAULT.maximumAge()),
                deadLetterQueue(properties.at("DeadLetterQueue")),
                destination(destinations, "OnFailure"),
                destination(destinations, "OnSuccess"));
    }

    private static Optional<Integer> within(Property property, int least, int most) {
        var value = property.integer();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.getAsInt() < least || value.getAsInt() > most) {
            throw property.complaint("must be from %d to %d".formatted(least, most));
        }
        return Optional.of(value.getAsInt());
    }

    private static Optional<String> deadLetterQueue(Property queue) {
        if (!queue.isPresent()) {
            return Optional.empty();
        }
        if (!MADE.containsKey(queue.at("Type").text())) {
            throw queue.at("Type").complaint("must be SQS or SNS");
        }
        return Optional.of(queue.at("TargetArn").text());
    }

    private Optional<String> destination(Property destinations, String outcome) {
        Property destination = destinations.at(outcome);
        if (!destination.isPresent()) {
            return Optional.empty();
        }
        String type = destination.at("Type").text();
        if (!TYPES.contains(type)) {
            throw destination.at("Type").complaint("must be one of " + String.join(", ", TYPES));
        }
        Property named = destination.at("Destination");
        return Optional.of(
                named.isPresent() || !MADE.containsKey(type)
                        ? named.text()
                        : made(named, type, outcome));
    }

    private String made(Property at, String type, String outcome) {
        String arn =
                "arn:${AWS::Partition}:%s:${AWS::Region}:${AWS::AccountId}:${AWS::StackName}-%sEventInvokeConfig%s%s"
                        .formatted(
                                type.toLowerCase(Locale.ROOT), logicalId, outcome, MADE.get(type));
        var call = JsonNodeFactory.instance.objectNode().put("Fn::Sub", arn);
        return template.resolve(at.with(call)).text();
    }
}
