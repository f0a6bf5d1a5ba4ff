package io.cloakroom.api;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.InetAddress;
import java.net.URI;
import java.util.UUID;

/**
 * The real DynamoDB Local in memory, behind a port of its own on loopback; one for all tests of a
 * JVM.
 */
public final class LocalDynamoDb {

    private final URI endpoint;

    private LocalDynamoDb(URI endpoint) {
        this.endpoint = endpoint;
    }

    public static LocalDynamoDb shared() {
        return Shared.SERVER;
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Waits as long as a busy machine needs; what our own bounds do is tested elsewhere. */
    public DynamoDbClient client() {
        return builder(endpoint).httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    public static DynamoDbClientBuilder builder(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("test", "test")));
    }

    /** Makes empty tables as the template describes them, and tells the name of the items'. */
    public String itemsTable() {
        String items = "items-" + UUID.randomUUID();
        try (DynamoDbClient client = client()) {
            client.createTable(
                    table(items)
                            .attributeDefinitions(text("id"), text("userId"), text("createdAt"))
                            .globalSecondaryIndexes(index("userId", "createdAt"))
                            .build());
            client.createTable(
                    table(productsTable(items))
                            .attributeDefinitions(
                                    text("id"),
                                    text("shard"),
                                    text("categoryShard"),
                                    text("position"))
                            .globalSecondaryIndexes(
                                    index("shard", "position"), index("categoryShard", "position"))
                            .build());
        }
        return items;
    }

    /** Name of the products' table that stands beside the items'. */
    public static String productsTable(String itemsTable) {
        return itemsTable.replace("items-", "products-");
    }

    private static CreateTableRequest.Builder table(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("id", KeyType.HASH));
    }

    private static GlobalSecondaryIndex index(String partition, String sort) {
        return GlobalSecondaryIndex.builder()
                .indexName(partition + "-" + sort + "-index")
                .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
                .projection(Projection.builder().projectionType(ProjectionType.ALL).build())
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static final class Shared {

        static final LocalDynamoDb SERVER = start();

        private static LocalDynamoDb start() {
            try {
                Server server = new Server();
                ServerConnector connector = new ServerConnector(server);
                connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
                server.addConnector(connector);
                LocalDynamoDBRequestHandler memory =
                        new LocalDynamoDBRequestHandler(0, true, null, true, false);
                server.setHandler(new LocalDynamoDBServerHandler(memory, "*"));
                server.start();
                return new LocalDynamoDb(
                        URI.create("http://127.0.0.1:" + connector.getLocalPort()));
            } catch (Exception e) {
                throw new IllegalStateException("DynamoDB Local did not start", e);
            }
        }
    }
}
