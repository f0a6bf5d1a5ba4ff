package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** The template's parameters and the values that it is read with. */
final class Parameters {
    private Parameters() {}

    /**
     * Values by name: a text, or a list of texts for the list types.
     *
     * @param declarations the section {@code Parameters}
     * @param overrides values given from outside; they win over defaults
     */
    static Map<String, JsonNode> values(Property declarations, Map<String, String> overrides) {
        Map<String, Property> declared = declarations.entries();
        for (String name : overrides.keySet()) {
            if (!declared.containsKey(name)) {
                throw new TemplateException(
                        "There is no parameter %s in the template; it has %s"
                                .formatted(name, known(declared)));
            }
        }
        var values = new LinkedHashMap<String, JsonNode>();
        declared.forEach(
                (name, declaration) ->
                        values.put(
                                name, new Parameter(name, declaration).value(overrides.get(name))));
        return values;
    }

    private static String known(Map<String, Property> declared) {
        return declared.isEmpty() ? "none" : String.join(", ", declared.keySet());
    }
}
