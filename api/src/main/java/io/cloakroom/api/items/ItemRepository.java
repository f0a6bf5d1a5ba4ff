package io.cloakroom.api.items;

import static io.cloakroom.api.entity.Attributes.text;
import static io.cloakroom.api.items.ItemAttributes.USER_ID;

import io.cloakroom.api.aws.DynamoDb;
import io.cloakroom.api.entity.Condition;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.entity.EntityStore;
import io.cloakroom.api.entity.EntityTable;
import io.cloakroom.api.entity.WriteOutcome;
import io.cloakroom.api.paging.Order;
import io.cloakroom.api.paging.Slice;
import io.cloakroom.api.settings.Settings;

import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Chooses key, condition and index for each question about items. */
@Singleton
final class ItemRepository implements EntityStore<Item> {

    static final String INDEX = "userId-createdAt-index";

    private final EntityTable table;
    private final Clock clock;

    ItemRepository(DynamoDb dynamoDb, Settings settings, Clock clock) {
        this.table = new EntityTable(dynamoDb, settings.itemsTable());
        this.clock = clock;
    }

    @Override
    public EntityTable table() {
        return table;
    }

    @Override
    public Map<String, AttributeValue> attributes(Item item) {
        return ItemAttributes.of(item);
    }

    Optional<Item> find(String owner, EntityId id) {
        Map<String, AttributeValue> found = table.find(id.value());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(ItemAttributes.item(found))
                        .filter(item -> item.isVisibleTo(owner, clock.instant()));
    }

    /** Puts the changed item in the place of the version that was read. */
    WriteOutcome replace(Item read, Item changed) {
        return table.put(attributes(changed), unchanged(read));
    }

    /** Deletes the version that was read. */
    WriteOutcome delete(Item read) {
        return table.delete(read.id(), unchanged(read));
    }

    private Condition unchanged(Item read) {
        return Condition.equal(USER_ID, text(read.owner()))
                .and(Condition.isVersion(read.revision().version()))
                .and(Condition.isNotExpired(clock.instant()));
    }

    /**
     * Part of an owner's items, from the index: eventually consistent, and possibly empty before
     * its end.
     */
    Slice<Item> slice(ItemQuery query) {
        Condition isOwners = Condition.equal(USER_ID, text(query.owner()));
        Condition isNotExpired = Condition.isNotExpired(clock.instant());
        Condition both = isOwners.and(isNotExpired);
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .indexName(INDEX)
                        .keyConditionExpression(isOwners.expression())
                        .filterExpression(isNotExpired.expression())
                        .expressionAttributeNames(both.names())
                        .expressionAttributeValues(both.values())
                        .scanIndexForward(query.order() == Order.ASC)
                        .limit(query.most());
        if (query.after() != null) {
            request.exclusiveStartKey(ItemAttributes.indexKey(query.owner(), query.after()));
        }
        QueryResponse answer = table.query(request);
        return new Slice<>(
                answer.items().stream().map(ItemAttributes::item).toList(),
                answer.hasLastEvaluatedKey()
                        ? ItemAttributes.position(answer.lastEvaluatedKey())
                        : null);
    }
}
