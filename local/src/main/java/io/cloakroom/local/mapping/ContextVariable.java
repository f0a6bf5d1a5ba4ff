package io.cloakroom.local.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code $context}: maps within maps, and a place for what the template wants overridden. */
final class ContextVariable {
    private final Map<String, Object> context = new HashMap<>();
    private final Map<String, Object> override = new HashMap<>();
    private final Map<String, Object> headers = new HashMap<>();

    /**
     * @param values by name, with dots between the levels
     */
    ContextVariable(Map<String, String> values) {
        values.forEach((name, value) -> put(context, name, value));
        override.put("header", headers);
        context.put("responseOverride", override);
    }

    private static void put(Map<String, Object> map, String name, String value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            map.putIfAbsent(name, value);
        } else {
            put(level(map, name.substring(0, dot)), name.substring(dot + 1), value);
        }
    }

    @SuppressWarnings("unchecked") // Only put makes maps, and all of this type.
    private static Map<String, Object> level(Map<String, Object> map, String name) {
        Object known = map.get(name);
        if (known instanceof Map<?, ?> level) {
            return (Map<String, Object>) level;
        }
        var level = new HashMap<String, Object>();
        map.put(name, level);
        return level;
    }

    Map<String, Object> asMap() {
        return context;
    }

    Optional<String> overriddenStatus() {
        return Optional.ofNullable(override.get("status")).map(Object::toString);
    }

    Map<String, String> overriddenHeaders() {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
