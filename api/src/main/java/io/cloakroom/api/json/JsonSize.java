package io.cloakroom.api.json;

import io.micronaut.json.tree.JsonNode;

import java.util.Map;

/** How many bytes of UTF-8 a tree fills as JSON text. */
public final class JsonSize {

    private JsonSize() {}

    public static int of(JsonNode node) {
        if (node.isString()) {
            return of(node.getStringValue());
        }
        if (node.isNumber()) {
            return node.getBigDecimalValue().toString().length();
        }
        if (node.isObject()) {
            return ofMembers(node);
        }
        return node.isArray() ? ofValues(node) : "false".length();
    }

    private static int ofMembers(JsonNode object) {
        int size = 2;
        for (Map.Entry<String, JsonNode> member : object.entries()) {
            size += of(member.getKey()) + 2 + of(member.getValue());
        }
        return size;
    }

    private static int ofValues(JsonNode array) {
        int size = 2;
        for (JsonNode value : array.values()) {
            size += 1 + of(value);
        }
        return size;
    }

    private static int of(String text) {
        return 2 + text.codePoints().map(JsonSize::of).sum();
    }

    private static int of(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == '"' || codePoint == '\\' || codePoint < ' ' ? 2 : 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
