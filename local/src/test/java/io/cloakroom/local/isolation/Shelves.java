package io.cloakroom.local.isolation;

import io.cloakroom.local.ApiClient;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.util.Map;

/** Ada's items, in every state that an item can be in. */
final class Shelves {
    static final String MISSING = "01890000-0000-7000-8000-000000000000";

    private static final String NEW =
            "{\"title\":\"ada's\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}";

    private final ApiClient ada;
    private final DynamoDbClient table;

    Shelves(ApiClient ada, DynamoDbClient table) {
        this.ada = ada;
        this.table = table;
    }

    /** The id of a new item in this state. */
    String item(String state) throws IOException, InterruptedException {
        return switch (state) {
            case "item" -> create();
            case "expired item" -> expired(create());
            case "deleted item" -> deleted(create());
            case "missing item" -> MISSING;
            case "id of a bad form" -> "1";
            default -> throw new IllegalArgumentException(state);
        };
    }

    private String create() throws IOException, InterruptedException {
        return ada.json("POST", "/items", NEW).json().path("id").asText();
    }

    /** Since a second ago; the table still has it. */
    private String expired(String id) {
        table.updateItem(
                update ->
                        update.tableName("cloakroom-ItemsTable")
                                .key(Map.of("id", AttributeValue.fromS(id)))
                                .updateExpression("SET expiresAt = :past")
                                .expressionAttributeValues(
                                        Map.of(":past", AttributeValue.fromN("1"))));
        return id;
    }

    private String deleted(String id) throws IOException, InterruptedException {
        ada.delete("/items/" + id);
        return id;
    }
}
