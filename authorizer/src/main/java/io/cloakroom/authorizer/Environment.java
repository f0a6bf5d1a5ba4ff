package io.cloakroom.authorizer;

import java.util.Map;

/**
 * Environment variables, of which an empty one counts as unset: that is how a template leaves one
 * out.
 */
record Environment(Map<String, String> variables) {

    String required(String name, String meaning) {
        String value = orElse(name, "");
        if (value.isBlank()) {
            throw new SettingsError("%s is empty; it must name %s.".formatted(name, meaning));
        }
        return value;
    }

    String orElse(String name, String otherwise) {
        String value = variables.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
