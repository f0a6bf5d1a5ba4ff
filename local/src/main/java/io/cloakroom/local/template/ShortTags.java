package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.Set;

/** The functions' short forms: {@code !Sub x} is {@code {"Fn::Sub": "x"}}. */
final class ShortTags {
    private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");
    private static final Set<String> WITH_PREFIX =
            Set.of(
                    "And",
                    "Base64",
                    "Cidr",
                    "Equals",
                    "FindInMap",
                    "GetAtt",
                    "GetAZs",
                    "If",
                    "ImportValue",
                    "Join",
                    "Length",
                    "Not",
                    "Or",
                    "Select",
                    "Split",
                    "Sub",
                    "ToJsonString",
                    "Transform");

    private ShortTags() {}

    /** Empty when there is no such tag. */
    static Optional<JsonNode> longForm(String tag, JsonNode argument) {
        String name = tag.substring(1);
        if (WITHOUT_PREFIX.contains(name)) {
            return Optional.of(call(name, argument));
        }
        if (!WITH_PREFIX.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(
                call("Fn::" + name, name.equals("GetAtt") ? inTwoParts(argument) : argument));
    }

    private static ObjectNode call(String name, JsonNode argument) {
        return JsonNodeFactory.instance.objectNode().set(name, argument);
    }

    /** {@code Table.Arn} is the attribute Arn of Table; attributes may have dots of their own. */
    static JsonNode inTwoParts(JsonNode argument) {
        if (!argument.isTextual()) {
            return argument;
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : argument.textValue().split("\\.", 2)) {
            parts.add(part);
        }
        return parts;
    }
}
