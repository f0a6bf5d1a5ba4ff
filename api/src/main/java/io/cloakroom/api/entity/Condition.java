package io.cloakroom.api.entity;

import static io.cloakroom.api.entity.Attributes.EXPIRES_AT;
import static io.cloakroom.api.entity.Attributes.ID;
import static io.cloakroom.api.entity.Attributes.VERSION;
import static io.cloakroom.api.entity.Attributes.number;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What must hold where a write strikes; names and values go by placeholders, never by text. */
public record Condition(
        String expression, Map<String, String> names, Map<String, AttributeValue> values) {

    public Condition {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    public static Condition isAbsent() {
        return new Condition("attribute_not_exists(#id)", Map.of("#id", ID), Map.of());
    }

    public static Condition equal(String attribute, AttributeValue value) {
        return compared(attribute, "=", value);
    }

    public static Condition less(String attribute, AttributeValue value) {
        return compared(attribute, "<", value);
    }

    private static Condition compared(String attribute, String operator, AttributeValue value) {
        return new Condition(
                "#%1$s %2$s :%1$s".formatted(attribute, operator),
                Map.of("#" + attribute, attribute),
                Map.of(":" + attribute, value));
    }

    public static Condition isVersion(long version) {
        return equal(VERSION, number(version));
    }

    public static Condition isNotExpired(Instant now) {
        return new Condition(
                "(attribute_not_exists(#expiresAt) OR #expiresAt > :now)",
                Map.of("#expiresAt", EXPIRES_AT),
                Map.of(":now", number(now.getEpochSecond())));
    }

    public static Condition isAbsentOrExpired(Instant now) {
        return new Condition(
                "attribute_not_exists(#id) OR #expiresAt <= :now",
                Map.of("#id", ID, "#expiresAt", EXPIRES_AT),
                Map.of(":now", number(now.getEpochSecond())));
    }

    /** DynamoDB refuses an empty map of values. */
    @Nullable Map<String, AttributeValue> valuesToSend() {
        return values.isEmpty() ? null : values;
    }

    public Condition and(Condition other) {
        Map<String, String> bothNames = new HashMap<>(names);
        bothNames.putAll(other.names);
        Map<String, AttributeValue> bothValues = new HashMap<>(values);
        bothValues.putAll(other.values);
        return new Condition(expression + " AND " + other.expression, bothNames, bothValues);
    }
}
