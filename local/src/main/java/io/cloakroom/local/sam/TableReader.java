package io.cloakroom.local.sam;

import io.cloakroom.local.dynamodb.TableDefinition;
import io.cloakroom.local.dynamodb.TableDefinition.Index;
import io.cloakroom.local.dynamodb.TableDefinition.Projection;
import io.cloakroom.local.dynamodb.TableDefinition.Scope;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** DynamoDB tables of a template. */
final class TableReader {
    /** How {@code SimpleTable} spells the types of attributes. */
    private static final Map<String, String> SIMPLE_TYPES =
            Map.of("String", "S", "Number", "N", "Binary", "B");

    private final Template template;

    TableReader(Template template) {
        this.template = template;
    }

    TableDefinition table(Resource resource, Property properties) {
        return new TableDefinition(
                resource.logicalId(),
                template.physicalId(resource),
                attributes(properties.at("AttributeDefinitions")),
                key(properties.at("KeySchema")),
                Stream.concat(
                                indexes(Scope.GLOBAL, properties.at("GlobalSecondaryIndexes")),
                                indexes(Scope.LOCAL, properties.at("LocalSecondaryIndexes")))
                        .toList(),
                timeToLive(properties.at("TimeToLiveSpecification")),
                properties.at("StreamSpecification").at("StreamViewType").optionalText());
    }

    /** One key of one attribute, {@code id} unless the template says otherwise. */
    TableDefinition simpleTable(Resource resource, Property properties) {
        Property primary = properties.at("PrimaryKey");
        String name = primary.at("Name").optionalText().orElse("id");
        String type = primary.at("Type").optionalText().orElse("String");
        if (!SIMPLE_TYPES.containsKey(type)) {
            throw primary.at("Type").complaint("must be String, Number or Binary");
        }
        return new TableDefinition(
                resource.logicalId(),
                template.physicalId(resource),
                Map.of(name, SIMPLE_TYPES.getOrDefault(type, type)),
                new TableDefinition.Key(name, Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, String> attributes(Property definitions) {
        var attributes = new LinkedHashMap<String, String>();
        for (Property definition : definitions.elements()) {
            attributes.put(
                    definition.at("AttributeName").text(), definition.at("AttributeType").text());
        }
        return attributes;
    }

    private static TableDefinition.Key key(Property schema) {
        return new TableDefinition.Key(
                keyAttribute(schema, "HASH")
                        .orElseThrow(() -> schema.complaint("has no element of KeyType HASH")),
                keyAttribute(schema, "RANGE"));
    }

    private static Optional<String> keyAttribute(Property schema, String type) {
        return schema.elements().stream()
                .filter(element -> element.at("KeyType").text().equals(type))
                .map(element -> element.at("AttributeName").text())
                .findFirst();
    }

    private static Stream<Index> indexes(Scope scope, Property indexes) {
        return indexes.elements().stream()
                .map(
                        index ->
                                new Index(
                                        scope,
                                        index.at("IndexName").text(),
                                        key(index.at("KeySchema")),
                                        projection(index.at("Projection"))));
    }

    private static Projection projection(Property projection) {
        return new Projection(
                projection.at("ProjectionType").optionalText().orElse("ALL"),
                projection.at("NonKeyAttributes").elements().stream().map(Property::text).toList());
    }

    private static Optional<String> timeToLive(Property specification) {
        return specification.at("Enabled").flag(false)
                ? Optional.of(specification.at("AttributeName").text())
                : Optional.empty();
    }
}
