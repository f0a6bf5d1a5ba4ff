package io.cloakroom.api.cleanup;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/**
 * Where in the table the next run begins, kept in the table itself: under a key that is no item's
 * id, without an owner, so that no user and no list can come upon it.
 */
final class Bookmark {

    static final String ID = "cleanup-bookmark";

    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS(ID));
    private static final String POSITION = "position";

    private final DynamoDbClient client;
    private final String table;

    Bookmark(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Empty is the table's beginning. */
    Optional<String> position() {
        return Optional.ofNullable(
                        client.getItem(get -> get.tableName(table).key(KEY).consistentRead(true))
                                .item()
                                .get(POSITION))
                .map(AttributeValue::s);
    }

    void move(Optional<String> position) {
        if (position.isEmpty()) {
            client.deleteItem(delete -> delete.tableName(table).key(KEY));
            return;
        }
        Map<String, AttributeValue> marked =
                Map.of(
                        "id",
                        AttributeValue.fromS(ID),
                        POSITION,
                        AttributeValue.fromS(position.get()));
        client.putItem(put -> put.tableName(table).item(marked));
    }
}
