package io.cloakroom.local.restapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document's schemas, each to be had as one that needs no other document. */
final class Models {
    private static final Pattern REFERENCE =
            Pattern.compile("#/(?:definitions|components/schemas)/([^/]+)");

    private static final Set<String> NOT_IMPORTED = Set.of("minItems", "maxItems");

    private final Map<String, Property> schemas = new LinkedHashMap<>();

    Models(Property document) {
        schemas.putAll(document.at("definitions").entries());
        schemas.putAll(document.at("components").at("schemas").entries());
    }

    /** The schema with every other that it refers to among its {@code definitions}. */
    JsonNode alone(Property schema) {
        JsonNode reference = schema.value().path("$ref");
        if (reference.isTextual()) {
            return alone(named(reference.textValue(), schema));
        }
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        JsonNode alone = rewrite(schema, schema.value(), definitions);
        if (alone instanceof ObjectNode map && !definitions.isEmpty()) {
            map.set("definitions", definitions);
        }
        return alone;
    }

    private JsonNode rewrite(Property at, JsonNode node, ObjectNode definitions) {
        return switch (node) {
            case ObjectNode map when map.path("$ref").isTextual() ->
                    reference(at, map.get("$ref").textValue(), definitions);
            case ObjectNode map -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                map.properties().stream()
                        .filter(entry -> !isDropped(entry))
                        .forEach(
                                entry ->
                                        copy.set(
                                                entry.getKey(),
                                                rewrite(at, entry.getValue(), definitions)));
                yield copy;
            }
            case ArrayNode list -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> copy.add(rewrite(at, element, definitions)));
                yield copy;
            }
            default -> node;
        };
    }

    /**
     * The import leaves these out (developer guide, "Important notes for REST APIs"); as numbers
     * only, since a property of a body may have such a name.
     */
    private static boolean isDropped(Map.Entry<String, JsonNode> entry) {
        return NOT_IMPORTED.contains(entry.getKey()) && entry.getValue().isNumber();
    }

    private ObjectNode reference(Property at, String reference, ObjectNode definitions) {
        Property schema = named(reference, at);
        String name = nameIn(reference);
        if (!definitions.has(name)) {
            definitions.putNull(name);
            definitions.set(name, rewrite(schema, schema.value(), definitions));
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/definitions/" + name);
    }

    private Property named(String reference, Property at) {
        Property schema = schemas.get(nameIn(reference));
        if (schema == null) {
            throw at.complaint("refers to %s, which is no model of the API".formatted(reference));
        }
        return schema;
    }

    private static String nameIn(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
