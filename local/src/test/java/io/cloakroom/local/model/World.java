package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;
import io.cloakroom.local.Kind;
import io.cloakroom.local.TestSystem;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One sequence's users, with the model of what they have and the way to the real thing. */
final class World {
    private static final String TABLE = "cloakroom-ItemsTable";

    static final int USERS = 2;
    static final int CATEGORIES = 2;

    final List<Kept> everything = new ArrayList<>();
    final Map<String, Create.Receipt> receipts = new HashMap<>();
    final Map<Shelf, Cursor> cursors = new LinkedHashMap<>();
    private final String name;
    private final List<ApiClient> users;
    private final DynamoDbClient table;
    private int calls;

    /** One whose users and categories no other has. */
    World(String name, TestSystem system, DynamoDbClient table) {
        this.name = name;
        this.users =
                IntStream.range(0, USERS)
                        .mapToObj(user -> system.editor(name + "-" + user))
                        .toList();
        this.table = table;
    }

    int calls() {
        return calls;
    }

    /** One of all items and products that there ever were, whosever. */
    Optional<Kept> pick(int choice) {
        return everything.isEmpty()
                ? Optional.empty()
                : Optional.of(everything.get(choice % everything.size()));
    }

    /** What a list shows. */
    List<Kept> listed(Shelf shelf, boolean newestFirst) {
        var listed = on(shelf).filter(kept -> kept.isThere).toList();
        return newestFirst ? listed.reversed() : listed;
    }

    /** What stands in the table for a list, but is over. */
    long hidden(Shelf shelf) {
        return on(shelf).filter(kept -> kept.isOver).count();
    }

    private Stream<Kept> on(Shelf shelf) {
        return everything.stream().filter(kept -> kept.shelf.equals(shelf));
    }

    /** What makes, or replaces, an item or product. */
    String body(Shelf shelf, String title, boolean hasEnd) {
        String others =
                switch (shelf.kind()) {
                    case ITEM -> hasEnd ? ",\"expiresAt\":\"2099-01-01T00:00:00Z\"" : "";
                    case PRODUCT -> ",\"category\":\"%s\"".formatted(category(shelf));
                };
        return shelf.kind().body(title, others);
    }

    private String category(Shelf shelf) {
        return name + "-" + shelf.number();
    }

    /** The path of a list, from a cursor on. */
    String list(Shelf shelf, Cursor cursor) {
        String query =
                switch (shelf.kind()) {
                    case ITEM -> "order=" + (cursor.newestFirst() ? "desc" : "asc");
                    case PRODUCT -> "category=" + category(shelf);
                };
        String start = cursor.text().isEmpty() ? "" : "&cursor=" + cursor.text();
        return "%s?%s%s".formatted(shelf.kind().path(), query, start);
    }

    void compare(Answer answer, Kept kept) {
        assertThat(answer.header("ETag")).isEqualTo(kept.tag());
        compare(answer.json(), kept);
    }

    void compare(JsonNode json, Kept kept) {
        assertThat(json.path("id").asText()).isEqualTo(kept.id);
        assertThat(kept.shelf.kind().titleOf(json)).isEqualTo(kept.title);
        assertThat(json.path("version").asLong()).isEqualTo(kept.version);
        assertThat(json.has("expiresAt")).isEqualTo(kept.hasEnd);
        assertThat(json.path("category").asText())
                .isEqualTo(kept.shelf.kind() == Kind.PRODUCT ? category(kept.shelf) : "");
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
        for (int user = 0; user < USERS; user++) {
            looks.add(new Walk(user, new Shelf(Kind.ITEM, user), 100, true));
            for (Kept kept : everything) {
                looks.add(new Read(user, kept.number, Tag.NONE));
            }
        }
        for (int category = 0; category < CATEGORIES; category++) {
            looks.add(new Walk(0, new Shelf(Kind.PRODUCT, category), 100, true));
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
