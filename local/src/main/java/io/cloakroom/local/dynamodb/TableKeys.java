package io.cloakroom.local.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What decides whether a table that is there can serve for one that is described. */
record TableKeys(TableDefinition.Key table, Map<String, TableDefinition.Key> indexes) {
    static TableKeys of(TableDefinition definition) {
        var indexes = new HashMap<String, TableDefinition.Key>();
        definition.indexes().forEach(index -> indexes.put(index.name(), index.key()));
        return new TableKeys(definition.key(), indexes);
    }

    static TableKeys of(TableDescription description) {
        var indexes = new HashMap<String, TableDefinition.Key>();
        description
                .globalSecondaryIndexes()
                .forEach(index -> indexes.put(index.indexName(), key(index.keySchema())));
        description
                .localSecondaryIndexes()
                .forEach(index -> indexes.put(index.indexName(), key(index.keySchema())));
        return new TableKeys(key(description.keySchema()), indexes);
    }

    private static TableDefinition.Key key(List<KeySchemaElement> elements) {
        return new TableDefinition.Key(
                name(elements, KeyType.HASH).orElseThrow(), name(elements, KeyType.RANGE));
    }

    private static Optional<String> name(List<KeySchemaElement> elements, KeyType type) {
        return elements.stream()
                .filter(element -> element.keyType() == type)
                .map(KeySchemaElement::attributeName)
                .findFirst();
    }
}
