package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.file.Path;

/**
 * The macro {@code AWS::Include}: a file's content in the place that names it, before anything else
 * looks at the template. {@code sam deploy} uploads the file, so it is named by its path.
 */
final class Includes {
    private static final String MACRO = "Fn::Transform";
    private static final String NAME = "AWS::Include";
    private static final String RESOURCES = "Resources";

    private final Path template;

    private Includes(Path template) {
        this.template = template;
    }

    static ObjectNode expand(ObjectNode tree, Path template) {
        var includes = new Includes(template);
        ObjectNode expanded = tree.deepCopy();
        if (expanded.path(RESOURCES) instanceof ObjectNode resources) {
            expanded.remove(RESOURCES);
            expanded.setAll(includes.members(expanded));
            expanded.set(RESOURCES, includes.members(resources));
        }
        return expanded;
    }

    private ObjectNode members(ObjectNode map) {
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        map.properties()
                .forEach(
                        entry -> {
                            var property = new Property(entry.getKey(), entry.getValue());
                            expanded.set(entry.getKey(), expand(property));
                        });
        return expanded;
    }

    private JsonNode expand(Property property) {
        return switch (property.value()) {
            case ObjectNode map when isInclude(map) -> included(property, map);
            case ObjectNode _ -> map(property);
            case ArrayNode _ -> list(property);
            case JsonNode scalar -> scalar;
        };
    }

    private static boolean isInclude(ObjectNode map) {
        return map.path(MACRO).path("Name").asText().equals(NAME);
    }

    /** What stands beside the macro stays, unless the file has it too. */
    private JsonNode included(Property property, ObjectNode map) {
        Property location = property.at(MACRO).at("Parameters").at("Location");
        ObjectNode merged = map(property.with(map.deepCopy().without(MACRO)));
        return merged.setAll(TemplateFile.readUploaded(location, template));
    }

    private ObjectNode map(Property property) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        property.entries().forEach((name, entry) -> map.set(name, expand(entry)));
        return map;
    }

    private ArrayNode list(Property property) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        property.elements().forEach(element -> list.add(expand(element)));
        return list;
    }
}
