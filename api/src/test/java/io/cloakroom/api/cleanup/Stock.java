package io.cloakroom.api.cleanup;

import io.cloakroom.api.LocalDynamoDb;
import io.cloakroom.api.time.Timestamps;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A table of its own and what is put into it; all of it stays in the past of {@link #NOW}. */
final class Stock implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-21T02:45:50.123456Z");
    static final Duration RETENTION = Duration.ofDays(30);

    final String table = LocalDynamoDb.shared().itemsTable();
    final DynamoDbClient client = LocalDynamoDb.shared().client();
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();

    /** Touched just within the retention time. */
    Stock fresh(int count) {
        return add(count, "fresh", NOW.minus(RETENTION), Map.of());
    }

    /** Touched a microsecond before the retention time. */
    Stock untouched(int count) {
        return add(count, "untouched", NOW.minus(RETENTION).minusNanos(1000), Map.of());
    }

    /** Touched just now, and over since this second. */
    Stock expired(int count) {
        return add(count, "expired", NOW, Map.of("expiresAt", number(NOW.getEpochSecond())));
    }

    /** Over in the next second. */
    Stock ending(int count) {
        return add(count, "ending", NOW, Map.of("expiresAt", number(NOW.getEpochSecond() + 1)));
    }

    private Stock add(int count, String kind, Instant updated, Map<String, AttributeValue> more) {
        for (int i = 0; i < count; i++) {
            Map<String, AttributeValue> item = new HashMap<>(more);
            item.put("id", text(kind + "-" + UUID.randomUUID()));
            item.put("userId", text("someone"));
            item.put("createdAt", text("2026-01-01T00:00:00.000000Z"));
            item.put("updatedAt", text(Timestamps.text(updated)));
            item.put("version", number(1));
            items.add(item);
        }
        return this;
    }

    /** Puts it on the shelves. */
    Stock stored() {
        for (int i = 0; i < items.size(); i += 25) {
            List<WriteRequest> batch =
                    items.subList(i, Math.min(i + 25, items.size())).stream()
                            .map(item -> PutRequest.builder().item(item).build())
                            .map(put -> WriteRequest.builder().putRequest(put).build())
                            .toList();
            client.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
        }
        return this;
    }

    /** How many there are of each kind. */
    Map<String, Integer> left() {
        Map<String, Integer> left = new HashMap<>();
        client.scanPaginator(scan -> scan.tableName(table))
                .items()
                .forEach(item -> left.merge(kind(item), 1, Integer::sum));
        return left;
    }

    void touch(StaleItem item) {
        client.updateItem(
                update ->
                        update.tableName(table)
                                .key(Map.of("id", text(item.id())))
                                .updateExpression("SET updatedAt = :now REMOVE expiresAt")
                                .expressionAttributeValues(
                                        Map.of(":now", text(Timestamps.text(NOW)))));
    }

    private static String kind(Map<String, AttributeValue> item) {
        return item.getOrDefault("id", text("")).s().split("-", 2)[0];
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    @Override
    public void close() {
        client.close();
    }
}
