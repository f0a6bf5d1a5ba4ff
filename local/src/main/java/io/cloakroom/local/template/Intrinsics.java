package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Resolves the functions in a value. */
final class Intrinsics {
    private final Map<String, Function> functions = new LinkedHashMap<>();

    /** A function: its argument, not yet resolved, to its value; a missing node for nothing. */
    @FunctionalInterface
    interface Function {
        JsonNode apply(Property argument);
    }

    void add(String name, Function function) {
        functions.put(name, function);
    }

    Property resolve(Property property) {
        return property.with(
                switch (property.value()) {
                    case ObjectNode _ when property.isFunction() -> call(property);
                    case ObjectNode _ -> map(property);
                    case ArrayNode _ -> list(property);
                    case JsonNode scalar -> scalar;
                });
    }

    private JsonNode call(Property call) {
        String name = call.value().fieldNames().next();
        Function function = functions.get(name);
        if (function == null) {
            throw call.complaint("uses %s, which cannot be resolved here".formatted(name));
        }
        return function.apply(call.with(call.value().get(name)));
    }

    private ObjectNode map(Property map) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        map.entries().forEach((name, entry) -> setPresent(resolved, name, resolve(entry)));
        return resolved;
    }

    private static void setPresent(ObjectNode map, String name, Property value) {
        if (!value.value().isMissingNode()) {
            map.set(name, value.value());
        }
    }

    private ArrayNode list(Property list) {
        ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
        list.elements().stream()
                .map(element -> resolve(element).value())
                .filter(element -> !element.isMissingNode())
                .forEach(resolved::add);
        return resolved;
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
