package io.cloakroom.api.items;

import static io.cloakroom.api.items.ItemAttributes.EXPIRES_AT;
import static io.cloakroom.api.items.ItemAttributes.ID;
import static io.cloakroom.api.items.ItemAttributes.USER_ID;
import static io.cloakroom.api.items.ItemAttributes.VERSION;
import static io.cloakroom.api.items.ItemAttributes.WRITE_ID;
import static io.cloakroom.api.items.ItemAttributes.number;
import static io.cloakroom.api.items.ItemAttributes.text;

import io.cloakroom.api.aws.ConditionFailedException;
import io.cloakroom.api.aws.DynamoDb;
import io.cloakroom.api.paging.Order;
import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.settings.Settings;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Chooses call, key, condition and index for each question about items. */
@Singleton
final class ItemRepository {

    static final String INDEX = "userId-createdAt-index";

    private static final String NOT_EXPIRED =
            "(attribute_not_exists(#expiresAt) OR #expiresAt > :now)";
    private static final String UNCHANGED =
            "#userId = :owner AND #version = :version AND " + NOT_EXPIRED;
    private static final Map<String, String> UNCHANGED_NAMES =
            Map.of("#userId", USER_ID, "#version", VERSION, "#expiresAt", EXPIRES_AT);

    private final DynamoDb table;
    private final String name;
    private final Clock clock;

    ItemRepository(DynamoDb table, Settings settings, Clock clock) {
        this.table = table;
        this.name = settings.itemsTable();
        this.clock = clock;
    }

    /** Consistent, so that clients can read what they wrote. */
    Optional<Item> find(String owner, ItemId id) {
        GetItemRequest request =
                GetItemRequest.builder()
                        .tableName(name)
                        .key(ItemAttributes.key(id))
                        .consistentRead(true)
                        .build();
        Map<String, AttributeValue> found = table.ask(client -> client.getItem(request)).item();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(ItemAttributes.item(found))
                        .filter(item -> item.isVisibleTo(owner, clock.instant()));
    }

    WriteOutcome create(Item item) {
        return put(
                item,
                PutItemRequest.builder()
                        .conditionExpression("attribute_not_exists(#id)")
                        .expressionAttributeNames(Map.of("#id", ID)));
    }

    /** Puts the changed item in the place of the version that was read. */
    WriteOutcome replace(Item read, Item changed) {
        return put(
                changed,
                PutItemRequest.builder()
                        .conditionExpression(UNCHANGED)
                        .expressionAttributeNames(UNCHANGED_NAMES)
                        .expressionAttributeValues(unchanged(read)));
    }

    /**
     * The SDK repeats a write whose answer got lost; the repetition fails its condition, but finds
     * its own work.
     */
    private WriteOutcome put(Item item, PutItemRequest.Builder conditional) {
        String writeId = UUID.randomUUID().toString();
        PutItemRequest request =
                conditional
                        .tableName(name)
                        .item(ItemAttributes.of(item, writeId))
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            table.write(client -> client.putItem(request));
            return WriteOutcome.WRITTEN;
        } catch (ConditionFailedException e) {
            if (text(writeId).equals(e.found().get(WRITE_ID))) {
                return WriteOutcome.WRITTEN;
            }
            if (!e.isFirstAttempt() && isPast(item.version(), e.found())) {
                throw unclear();
            }
            return WriteOutcome.OVERTAKEN;
        }
    }

    /** Whether this version may have stood in the table and been changed or deleted since. */
    private static boolean isPast(long version, Map<String, AttributeValue> found) {
        return found.isEmpty() || ItemAttributes.item(found).version() > version;
    }

    private static ProblemException unclear() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "We do not know whether this was done. Please read the item before you try again.");
    }

    /**
     * Deletes the version that was read. An item that is gone when the SDK repeats the call is what
     * was asked for.
     */
    WriteOutcome delete(Item read) {
        DeleteItemRequest request =
                DeleteItemRequest.builder()
                        .tableName(name)
                        .key(ItemAttributes.key(read.id()))
                        .conditionExpression(UNCHANGED)
                        .expressionAttributeNames(UNCHANGED_NAMES)
                        .expressionAttributeValues(unchanged(read))
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            table.write(client -> client.deleteItem(request));
            return WriteOutcome.WRITTEN;
        } catch (ConditionFailedException e) {
            return !e.isFirstAttempt() && e.found().isEmpty()
                    ? WriteOutcome.WRITTEN
                    : WriteOutcome.OVERTAKEN;
        }
    }

    private Map<String, AttributeValue> unchanged(Item read) {
        return Map.of(
                ":owner", text(read.owner()), ":version", number(read.version()), ":now", now());
    }

    /**
     * Part of an owner's items, from the index: eventually consistent, and possibly empty before
     * its end.
     */
    ItemSlice slice(ItemQuery query) {
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .tableName(name)
                        .indexName(INDEX)
                        .keyConditionExpression("#userId = :owner")
                        .filterExpression(NOT_EXPIRED)
                        .expressionAttributeNames(
                                Map.of("#userId", USER_ID, "#expiresAt", EXPIRES_AT))
                        .expressionAttributeValues(
                                Map.of(":owner", text(query.owner()), ":now", now()))
                        .scanIndexForward(query.order() == Order.ASC)
                        .limit(query.most());
        if (query.after() != null) {
            request.exclusiveStartKey(ItemAttributes.indexKey(query.owner(), query.after()));
        }
        QueryResponse answer = table.ask(client -> client.query(request.build()));
        return new ItemSlice(
                answer.items().stream().map(ItemAttributes::item).toList(),
                answer.hasLastEvaluatedKey()
                        ? ItemAttributes.position(answer.lastEvaluatedKey())
                        : null);
    }

    private AttributeValue now() {
        return number(clock.instant().getEpochSecond());
    }
}
