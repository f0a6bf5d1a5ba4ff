package io.cloakroom.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.local.dynamodb.TableDefinition.Index;
import io.cloakroom.local.dynamodb.TableDefinition.Projection;
import io.cloakroom.local.dynamodb.TableDefinition.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DynamoDbLocalTest {
    private static final String REGION = "eu-west-1";
    private static final TableDefinition ITEMS =
            new TableDefinition(
                    "ItemsTable",
                    "items",
                    Map.of("id", "S", "userId", "S", "createdAt", "S"),
                    new TableDefinition.Key("id", Optional.empty()),
                    List.of(
                            new Index(
                                    Scope.GLOBAL,
                                    "userId-createdAt-index",
                                    new TableDefinition.Key("userId", Optional.of("createdAt")),
                                    new Projection("ALL", List.of()))),
                    Optional.of("expiresAt"),
                    Optional.empty());

    @Test
    void makesATableWithItsIndexAndTimeToLive() throws Exception {
        try (var database = DynamoDbLocal.start(0, Optional.empty());
                var client = client(database.endpoint())) {
            create(database);

            var table = client.describeTable(r -> r.tableName("items")).table();
            var timeToLive = client.describeTimeToLive(r -> r.tableName("items"));

            assertThat(table.globalSecondaryIndexes())
                    .singleElement()
                    .satisfies(i -> assertThat(i.indexName()).isEqualTo("userId-createdAt-index"));
            assertThat(timeToLive.timeToLiveDescription().timeToLiveStatus())
                    .isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void keepsItemsOverARestart(@TempDir Path folder) throws Exception {
        try (var database = DynamoDbLocal.start(0, Optional.of(folder));
                var client = client(database.endpoint())) {
            create(database);
            client.putItem(r -> r.tableName("items").item(Map.of("id", AttributeValue.fromS("1"))));
        }

        try (var database = DynamoDbLocal.start(0, Optional.of(folder));
                var client = client(database.endpoint())) {
            create(database);
            var found =
                    client.getItem(
                            r -> r.tableName("items").key(Map.of("id", AttributeValue.fromS("1"))));

            assertThat(found.hasItem()).isTrue();
        }
    }

    @Test
    void refusesATableOfAnEarlierTemplate() throws Exception {
        var withoutIndex =
                new TableDefinition(
                        "ItemsTable",
                        "items",
                        Map.of("id", "S"),
                        new TableDefinition.Key("id", Optional.empty()),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        try (var database = DynamoDbLocal.start(0, Optional.empty());
                var tables = new Tables(database.endpoint(), REGION)) {
            tables.create(List.of(withoutIndex));

            assertThatThrownBy(() -> tables.create(List.of(ITEMS)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("items", "ItemsTable", "--data");
        }
    }

    @Test
    void namesADatabaseThatDoesNotAnswer() throws Exception {
        var nobody = URI.create("http://127.0.0.1:1");
        try (var tables = new Tables(nobody, REGION)) {
            assertThatThrownBy(() -> tables.create(List.of(ITEMS)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(nobody.toString());
        }
    }

    @Test
    void answersOnLoopbackOnly() throws Exception {
        try (var database = DynamoDbLocal.start(0, Optional.empty())) {
            int port = database.endpoint().getPort();
            for (var network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : network.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> connect(address, port))
                                .as("%s", address)
                                .isInstanceOf(ConnectException.class);
                    }
                }
            }
        }
    }

    private static void connect(InetAddress address, int port) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }

    private static void create(DynamoDbLocal database) throws IOException {
        try (var tables = new Tables(database.endpoint(), REGION)) {
            tables.create(List.of(ITEMS));
        }
    }

    private static DynamoDbClient client(URI endpoint) {
        var credentials = AwsBasicCredentials.create("local", "local");
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
