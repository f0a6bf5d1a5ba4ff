package io.cloakroom.local.isolation;

import io.cloakroom.local.ApiClient;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.util.Map;

/** Ada's items and the editor's products, in every state that they can be in. */
final class Shelves {
    private static final String MISSING = "01890000-0000-7000-8000-000000000000";

    private static final String NEW =
            "{\"title\":\"ada's\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}";

    static final String PRODUCT =
            """
            {"name":"umbrella","category":"rain","price":{"amount":"9.90","currency":"EUR"}}
            """;

    private final ApiClient ada;
    private final ApiClient editor;
    private final DynamoDbClient table;

    Shelves(Callers callers, DynamoDbClient table) {
        this.ada = callers.named("ada");
        this.editor = callers.named("editor");
        this.table = table;
    }

    /** The path of something in this state, newly made. */
    String path(String thing) throws IOException, InterruptedException {
        return switch (thing) {
            case "item" -> create(ada, "/items", NEW);
            case "expired item" -> expired(create(ada, "/items", NEW));
            case "deleted item" -> deleted(ada, create(ada, "/items", NEW));
            case "missing item" -> "/items/" + MISSING;
            case "id of a bad form" -> "/items/1";
            case "product" -> create(editor, "/products", PRODUCT);
            case "deleted product" -> deleted(editor, create(editor, "/products", PRODUCT));
            case "missing product" -> "/products/" + MISSING;
            default -> throw new IllegalArgumentException(thing);
        };
    }

    private static String create(ApiClient client, String path, String body)
            throws IOException, InterruptedException {
        return path + "/" + client.json("POST", path, body).json().path("id").asText();
    }

    /** Since long ago; the table still has it. */
    private String expired(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        table.updateItem(
                update ->
                        update.tableName("cloakroom-ItemsTable")
                                .key(Map.of("id", AttributeValue.fromS(id)))
                                .updateExpression("SET expiresAt = :past")
                                .expressionAttributeValues(
                                        Map.of(":past", AttributeValue.fromN("1"))));
        return path;
    }

    private static String deleted(ApiClient client, String path)
            throws IOException, InterruptedException {
        client.delete(path);
        return path;
    }
}
