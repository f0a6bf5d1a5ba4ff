package io.cloakroom.api.entity;

import io.cloakroom.api.aws.TooLargeException;
import io.cloakroom.api.json.JsonSize;
import io.cloakroom.api.json.Numbers;
import io.micronaut.json.tree.JsonNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON to attribute values and back, value for value. */
public final class DataAttributes {

    /** For the API's description. */
    public static final String DESCRIPTION =
            "Any JSON object of at most 262144 bytes and 20 levels; numbers of at most 38"
                    + " significant digits come back exactly";

    private static final int MOST_BYTES = 256 * 1024;

    private DataAttributes() {}

    /** Refuses with 413 what is larger than anybody may keep. */
    public static void requireKeepable(JsonNode data) {
        if (JsonSize.of(data) > MOST_BYTES) {
            throw new TooLargeException();
        }
    }

    public static AttributeValue of(JsonNode node) {
        if (node.isObject()) {
            Map<String, AttributeValue> members = new LinkedHashMap<>();
            node.entries().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return AttributeValue.fromM(members);
        }
        if (node.isArray()) {
            List<AttributeValue> values = new ArrayList<>();
            node.values().forEach(value -> values.add(of(value)));
            return AttributeValue.fromL(values);
        }
        if (node.isString()) {
            return AttributeValue.fromS(node.getStringValue());
        }
        if (node.isNumber()) {
            return AttributeValue.fromN(node.getBigDecimalValue().toString());
        }
        return node.isBoolean()
                ? AttributeValue.fromBool(node.getBooleanValue())
                : AttributeValue.fromNul(true);
    }

    public static JsonNode json(AttributeValue value) {
        return switch (value.type()) {
            case M -> {
                Map<String, JsonNode> members = new LinkedHashMap<>();
                value.m().forEach((name, member) -> members.put(name, json(member)));
                yield JsonNode.createObjectNode(members);
            }
            case L ->
                    JsonNode.createArrayNode(value.l().stream().map(DataAttributes::json).toList());
            case S -> JsonNode.createStringNode(value.s());
            case N -> JsonNode.createNumberNode(Numbers.plain(new BigDecimal(value.n())));
            case BOOL -> JsonNode.createBooleanNode(value.bool());
            case NUL -> JsonNode.nullNode();
            case SS, NS, BS, B, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("No JSON is kept as " + value.type());
        };
    }
}
