package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * {@code Fn::ForEach} of the transform {@code AWS::LanguageExtensions}: what it holds stands in its
 * place once for each element (CloudFormation user guide, "Fn::ForEach").
 */
public final class Loops {
    private static final String FUNCTION = "Fn::ForEach::";
    private static final List<String> SECTIONS = List.of("Conditions", "Resources", "Outputs");

    private final Map<String, JsonNode> parameters;

    private Loops(Map<String, JsonNode> parameters) {
        this.parameters = parameters;
    }

    /**
     * The template without loops.
     *
     * @param overrides values of parameters that win over the defaults
     */
    public static ObjectNode expand(ObjectNode tree, Map<String, String> overrides) {
        if (!tree.toString().contains('"' + FUNCTION)) {
            return tree;
        }
        var declared = new Property("Parameters", tree.path("Parameters"));
        var loops = new Loops(Parameters.values(declared, overrides));
        ObjectNode expanded = tree.deepCopy();
        for (String section : SECTIONS) {
            expanded.replace(section, loops.expand(new Property(section, tree.path(section))));
        }
        return expanded;
    }

    private JsonNode expand(Property property) {
        return switch (property.value()) {
            case ObjectNode _ -> map(property);
            case ArrayNode _ -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                property.elements().forEach(element -> list.add(expand(element)));
                yield list;
            }
            case JsonNode scalar -> scalar;
        };
    }

    private ObjectNode map(Property property) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        property.entries()
                .forEach(
                        (name, entry) -> {
                            if (name.startsWith(FUNCTION)) {
                                addRounds(entry, map);
                            } else {
                                map.set(name, expand(entry));
                            }
                        });
        return map;
    }

    private void addRounds(Property loop, ObjectNode map) {
        List<Property> operands = ValueFunctions.operands(loop, 3);
        String variable = operands.getFirst().text();
        for (Property element : collection(operands.get(1))) {
            var round = new Round(variable, element.text());
            Property body = loop.with(round.fill(operands.getLast().value()));
            map(body).properties().forEach(entry -> addNew(loop, entry, map));
        }
    }

    private static void addNew(Property loop, Map.Entry<String, JsonNode> entry, ObjectNode map) {
        if (map.has(entry.getKey())) {
            throw loop.complaint("makes %s twice".formatted(entry.getKey()));
        }
        map.set(entry.getKey(), entry.getValue());
    }

    /** Texts, or the parameter that is a list of them. */
    private List<Property> collection(Property collection) {
        String parameter = collection.value().path("Ref").asText();
        JsonNode value = parameters.getOrDefault(parameter, collection.value());
        if (!value.isArray()) {
            throw collection.complaint("needs a list, or a parameter that is one");
        }
        return collection.with(value).elements();
    }

    /** One element in the place of the loop's variable. */
    private record Round(String variable, String value) {
        JsonNode fill(JsonNode node) {
            return switch (node) {
                case ObjectNode map
                        when map.size() == 1 && map.path("Ref").asText().equals(variable) ->
                        TextNode.valueOf(value);
                case ObjectNode map -> filled(map);
                case ArrayNode list -> filled(list, this::fill);
                case TextNode text -> TextNode.valueOf(fill(text.textValue()));
                case JsonNode scalar -> scalar;
            };
        }

        private ObjectNode filled(ObjectNode map) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            map.properties().forEach(e -> filled.set(fill(e.getKey()), fill(e.getValue())));
            return filled;
        }

        private static ArrayNode filled(ArrayNode list, UnaryOperator<JsonNode> fill) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> filled.add(fill.apply(element)));
            return filled;
        }

        /** With an ampersand, without what no logical id may contain. */
        private String fill(String text) {
            return text.replace("${" + variable + "}", value)
                    .replace("&{" + variable + "}", value.replaceAll("[^A-Za-z0-9]", ""));
        }
    }
}
