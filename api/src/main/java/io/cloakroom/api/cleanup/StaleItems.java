package io.cloakroom.api.cleanup;

import io.cloakroom.api.cleanup.StaleItem.Reason;
import io.cloakroom.api.time.Timestamps;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds items that are stale at one time, and deletes those that still are. */
final class StaleItems {

    /** Also bounded by the megabyte that a scan reads at once. */
    private static final int PAGE = 1000;

    private static final String EXPIRED = "#expiresAt <= :now";
    private static final String UNTOUCHED = "#updatedAt < :cutoff";

    private final DynamoDbClient client;
    private final CleanupSettings settings;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final String stale;
    private final long now;

    StaleItems(DynamoDbClient client, CleanupSettings settings, Instant now) {
        this.client = client;
        this.settings = settings;
        this.now = now.getEpochSecond();
        names.put("#expiresAt", "expiresAt");
        values.put(":now", AttributeValue.fromN(Long.toString(this.now)));
        if (settings.retention().isPresent()) {
            // Written with a fixed number of digits, times sort as text.
            String cutoff = Timestamps.text(now.minus(settings.retention().get()));
            names.put("#updatedAt", "updatedAt");
            values.put(":cutoff", AttributeValue.fromS(cutoff));
            stale = EXPIRED + " OR " + UNTOUCHED;
        } else {
            stale = EXPIRED;
        }
    }

    Page page(Optional<String> position) {
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(settings.itemsTable())
                        .limit(PAGE)
                        .filterExpression(stale)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .projectionExpression("id, #expiresAt");
        position.ifPresent(id -> scan.exclusiveStartKey(key(id)));
        ScanResponse answer = client.scan(scan.build());
        return new Page(
                answer.scannedCount(),
                answer.items().stream().map(this::staleItem).toList(),
                Optional.ofNullable(answer.lastEvaluatedKey().get("id")).map(AttributeValue::s));
    }

    private StaleItem staleItem(Map<String, AttributeValue> attributes) {
        @Nullable AttributeValue expiresAt = attributes.get("expiresAt");
        boolean isExpired = expiresAt != null && Long.parseLong(expiresAt.n()) <= now;
        return new StaleItem(
                attributes.getOrDefault("id", AttributeValue.fromS("")).s(),
                isExpired ? Reason.EXPIRED : Reason.UNTOUCHED);
    }

    /**
     * Whether it is gone by our doing; not if somebody has touched or deleted it since it was read.
     */
    boolean delete(StaleItem item) {
        DeleteItemRequest delete =
                DeleteItemRequest.builder()
                        .tableName(settings.itemsTable())
                        .key(key(item.id()))
                        .conditionExpression(stale)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            client.deleteItem(delete);
            return true;
        } catch (ConditionalCheckFailedException e) {
            // A first attempt whose answer got lost may have deleted it.
            return e.item().isEmpty() && !Integer.valueOf(1).equals(e.numAttempts());
        }
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
