package io.cloakroom.local.dynamodb;

import io.cloakroom.local.dynamodb.TableDefinition.Index;
import io.cloakroom.local.dynamodb.TableDefinition.Scope;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The template's tables in a DynamoDB: made where they are missing, left alone where they are. */
public final class Tables implements AutoCloseable {
    private final URI endpoint;
    private final DynamoDbClient dynamodb;

    /** Tables of the database at this address, which checks no credentials. */
    public Tables(URI endpoint, String region) {
        this.endpoint = endpoint;
        var credentials = AwsBasicCredentials.create("local", "local");
        this.dynamodb =
                DynamoDbClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.of(region))
                        .credentialsProvider(StaticCredentialsProvider.create(credentials))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
    }

    /**
     * Makes what is missing.
     *
     * @return how many tables there are to be
     * @throws IOException when the database does not answer, or refuses
     */
    public int create(List<TableDefinition> definitions) throws IOException {
        try {
            createMissing(definitions);
            return definitions.size();
        } catch (SdkException e) {
            throw new IOException(
                    "The tables cannot be made in the DynamoDB at %s: %s"
                            .formatted(endpoint, e.getMessage()),
                    e);
        }
    }

    private void createMissing(List<TableDefinition> definitions) throws IOException {
        var existing = dynamodb.listTablesPaginator().tableNames().stream().toList();
        for (var definition : definitions) {
            if (existing.contains(definition.name())) {
                requireSameKeys(definition);
            } else {
                dynamodb.createTable(request(definition));
            }
            definition.timeToLive().ifPresent(name -> expire(definition.name(), name));
        }
    }

    /** A table of an earlier template would answer later requests with errors that name nothing. */
    private void requireSameKeys(TableDefinition definition) throws IOException {
        var table = dynamodb.describeTable(r -> r.tableName(definition.name())).table();
        if (!TableKeys.of(definition).equals(TableKeys.of(table))) {
            throw new IOException(
                    "The table %s in the DynamoDB at %s has other keys or indexes than %s of the template; delete it, or choose another data folder with --data"
                            .formatted(definition.name(), endpoint, definition.logicalId()));
        }
    }

    private void expire(String table, String attribute) {
        var now = dynamodb.describeTimeToLive(r -> r.tableName(table)).timeToLiveDescription();
        if (now.timeToLiveStatus() != TimeToLiveStatus.ENABLED) {
            dynamodb.updateTimeToLive(
                    r ->
                            r.tableName(table)
                                    .timeToLiveSpecification(
                                            t -> t.attributeName(attribute).enabled(true)));
        }
    }

    private static CreateTableRequest request(TableDefinition table) {
        var request =
                CreateTableRequest.builder()
                        .tableName(table.name())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attributes(table))
                        .keySchema(key(table.key()));
        // An empty list is refused; a missing one is not.
        if (table.indexes().stream().anyMatch(index -> index.scope() == Scope.GLOBAL)) {
            request.globalSecondaryIndexes(globalIndexes(table));
        }
        if (table.indexes().stream().anyMatch(index -> index.scope() == Scope.LOCAL)) {
            request.localSecondaryIndexes(localIndexes(table));
        }
        table.stream().ifPresent(view -> request.streamSpecification(stream(view)));
        return request.build();
    }

    private static List<AttributeDefinition> attributes(TableDefinition table) {
        return table.attributes().entrySet().stream()
                .map(
                        entry ->
                                AttributeDefinition.builder()
                                        .attributeName(entry.getKey())
                                        .attributeType(entry.getValue())
                                        .build())
                .toList();
    }

    private static List<GlobalSecondaryIndex> globalIndexes(TableDefinition table) {
        return table.indexes().stream()
                .filter(index -> index.scope() == Scope.GLOBAL)
                .map(
                        index ->
                                GlobalSecondaryIndex.builder()
                                        .indexName(index.name())
                                        .keySchema(key(index.key()))
                                        .projection(projection(index))
                                        .build())
                .toList();
    }

    private static List<LocalSecondaryIndex> localIndexes(TableDefinition table) {
        return table.indexes().stream()
                .filter(index -> index.scope() == Scope.LOCAL)
                .map(
                        index ->
                                LocalSecondaryIndex.builder()
                                        .indexName(index.name())
                                        .keySchema(key(index.key()))
                                        .projection(projection(index))
                                        .build())
                .toList();
    }

    private static Projection projection(Index index) {
        var projection = Projection.builder().projectionType(index.projection().type());
        if (!index.projection().include().isEmpty()) {
            projection.nonKeyAttributes(index.projection().include());
        }
        return projection.build();
    }

    private static List<KeySchemaElement> key(TableDefinition.Key key) {
        var elements = new ArrayList<KeySchemaElement>();
        elements.add(element(key.partition(), KeyType.HASH));
        key.sort().ifPresent(name -> elements.add(element(name, KeyType.RANGE)));
        return elements;
    }

    private static KeySchemaElement element(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static StreamSpecification stream(String view) {
        return StreamSpecification.builder().streamEnabled(true).streamViewType(view).build();
    }

    @Override
    public void close() {
        dynamodb.close();
    }
}
