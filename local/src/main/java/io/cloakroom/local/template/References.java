package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.util.Map;

/** What a name in {@code Ref}, {@code Fn::GetAtt} or {@code Fn::Sub} stands for. */
final class References {
    private final Map<String, JsonNode> values;
    private final Resources resources;

    /**
     * @param values parameters and pseudo parameters by name
     */
    References(Map<String, JsonNode> values, Resources resources) {
        this.values = values;
        this.resources = resources;
    }

    JsonNode ref(Property at, String name) {
        JsonNode value = values.get(name);
        if (value != null) {
            return value;
        }
        if (name.startsWith("AWS::")) {
            throw at.complaint("refers to %s, which is not known".formatted(name));
        }
        return text(resources.physicalId(at, name));
    }

    JsonNode attribute(Property at, String logicalId, String attribute) {
        String generated = logicalId + "." + attribute;
        return resources.contains(generated)
                ? ref(at, generated)
                : text(resources.attribute(at, logicalId, attribute));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
