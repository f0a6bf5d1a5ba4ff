package io.cloakroom.local.model;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sequence's users, with the model of what they have and the way to the real thing. */
final class World {
    private static final String TABLE = "cloakroom-ItemsTable";

    final List<Kept> items = new ArrayList<>();
    final Map<String, Answer> receipts = new HashMap<>();
    final Map<Integer, Cursor> cursors = new HashMap<>();
    private final List<ApiClient> users;
    private final DynamoDbClient table;
    private int calls;

    World(List<ApiClient> users, DynamoDbClient table) {
        this.users = users;
        this.table = table;
    }

    int calls() {
        return calls;
    }

    /** One of all items there ever were, whosever. */
    Optional<Kept> pick(int choice) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(choice % items.size()));
    }

    /** What a user's list shows. */
    List<Kept> listed(int user, boolean newestFirst) {
        var listed = items.stream().filter(item -> item.isVisibleTo(user)).toList();
        return newestFirst ? listed.reversed() : listed;
    }

    /** What stands in the table for a user, but is over. */
    long hidden(int user) {
        return items.stream().filter(item -> item.owner == user && item.isOver).count();
    }

    /** Its time runs out, though the table still has it. */
    void expire(Kept item) {
        table.updateItem(
                update ->
                        update.tableName(TABLE)
                                .key(key(item))
                                .updateExpression("SET expiresAt = :past")
                                .expressionAttributeValues(
                                        Map.of(":past", AttributeValue.fromN("1"))));
        item.isThere = false;
        item.isOver = true;
    }

    /** The table's own expiry has come round to it. */
    void reap(Kept item) {
        table.deleteItem(delete -> delete.tableName(TABLE).key(key(item)));
        item.isOver = false;
    }

    private static Map<String, AttributeValue> key(Kept item) {
        return Map.of("id", AttributeValue.fromS(item.id));
    }

    /** What compares all of it once more. */
    List<Step> lookAtEverything() {
        var looks = new ArrayList<Step>();
        for (int user = 0; user < users.size(); user++) {
            looks.add(new Walk(user, 100, true));
            for (Kept item : items) {
                looks.add(new Read(user, item.number, Tag.NONE));
            }
        }
        return looks;
    }

    /** A call, which is to be checked. */
    @FunctionalInterface
    interface Call {
        Answer send(ApiClient client) throws IOException, InterruptedException;
    }

    Answer call(int user, Call call) {
        calls++;
        try {
            return call.send(users.get(user));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("No answer", e);
        }
    }
}
