package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties of one type of resource or event, and what becomes of each. */
record TypeSupport(String type, Map<String, Treatment> treatments) {
    private static final Pattern DYNAMIC_REFERENCE =
            Pattern.compile("\\{\\{resolve:(ssm|ssm-secure|secretsmanager):[^}]+}}");

    /** Without what has no effect: its functions need not even be known. */
    Property relevant(Property properties) {
        ObjectNode relevant = JsonNodeFactory.instance.objectNode();
        properties
                .entries()
                .forEach(
                        (name, property) -> {
                            if (isRelevant(name)) {
                                relevant.set(name, property.value());
                            }
                        });
        return properties.with(relevant);
    }

    private boolean isRelevant(String name) {
        return switch (treatments.get(name)) {
            case Treatment.WithoutEffect _, Treatment.ReadApart _ -> false;
            case Treatment.Honoured _, Treatment.Refused _ -> true;
            case null -> true;
        };
    }

    Property check(Property properties) {
        properties.entries().forEach((name, property) -> check(property, name, name));
        refuseReferences(properties);
        return properties;
    }

    private void check(Property property, String exact, String wild) {
        switch (treatments.getOrDefault(exact, treatments.get(wild))) {
            case Treatment.Honoured _, Treatment.ReadApart _, Treatment.WithoutEffect _ -> {}
            case Treatment.Refused(JsonNode harmless) -> refuse(property, harmless);
            case null -> checkBelow(property, leads(exact) ? exact : wild);
        }
    }

    private boolean leads(String path) {
        return treatments.keySet().stream().anyMatch(known -> known.startsWith(path + "."));
    }

    private void checkBelow(Property property, String path) {
        if (!leads(path)) {
            throw property.complaint("is not a property that is known for " + type);
        }
        if (property.value().isArray()) {
            property.elements().forEach(element -> checkBelow(element, path + ".*"));
        } else if (property.value().isObject()) {
            property.entries()
                    .forEach((name, below) -> check(below, path + "." + name, path + ".*"));
        }
    }

    /** What only AWS could look up would reach the function, or the client, as it is written. */
    private static void refuseReferences(Property property) {
        if (property.value().isTextual()) {
            Matcher reference = DYNAMIC_REFERENCE.matcher(property.value().textValue());
            if (reference.find()) {
                throw property.complaint(
                        "holds %s, which cannot be looked up here; a parameter could give the value"
                                .formatted(reference.group()));
            }
        } else if (property.value().isArray()) {
            property.elements().forEach(TypeSupport::refuseReferences);
        } else if (property.value().isObject()) {
            property.entries().values().forEach(TypeSupport::refuseReferences);
        }
    }

    private static void refuse(Property property, JsonNode harmless) {
        boolean same =
                harmless.isValueNode()
                        ? property.value().asText().equals(harmless.asText())
                        : property.value().equals(harmless);
        if (!same) {
            throw property.complaint("changes what is served, and is not supported");
        }
    }
}
