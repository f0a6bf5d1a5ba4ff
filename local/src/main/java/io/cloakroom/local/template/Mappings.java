package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code Fn::FindInMap}. */
record Mappings(Property section, UnaryOperator<Property> resolve) {
    JsonNode find(Property argument) {
        List<Property> keys = argument.elements();
        if (keys.size() < 3) {
            throw argument.complaint("has an Fn::FindInMap with fewer than three keys");
        }
        String map = key(argument, keys.get(0));
        String first = key(argument, keys.get(1));
        String second = key(argument, keys.get(2));
        Property found = section.at(map).at(first).at(second);
        if (found.isPresent()) {
            return found.value();
        }
        return defaultValue(argument, keys)
                .orElseThrow(
                        () ->
                                argument.complaint(
                                        "looks for %s, which is not there".formatted(found.path())))
                .value();
    }

    private String key(Property argument, Property key) {
        return resolve.apply(argument.with(key.value())).text();
    }

    /** The fourth operand, which the transform AWS::LanguageExtensions knows. */
    private Optional<Property> defaultValue(Property argument, List<Property> keys) {
        return keys.size() < 4
                ? Optional.empty()
                : keys.get(3)
                        .at("DefaultValue")
                        .ifPresent()
                        .map(value -> resolve.apply(argument.with(value.value())));
    }
}
