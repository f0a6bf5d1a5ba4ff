package io.cloakroom.api.items;

import io.cloakroom.api.paging.Position;
import io.cloakroom.api.time.Timestamps;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How an item stands in the table; older and newer versions of this code read each other's items.
 */
final class ItemAttributes {

    static final String ID = "id";
    static final String USER_ID = "userId";
    static final String TITLE = "title";
    static final String DATA = "data";
    static final String CREATED_AT = "createdAt";
    static final String UPDATED_AT = "updatedAt";
    static final String VERSION = "version";

    /** The table's time-to-live attribute: epoch seconds. */
    static final String EXPIRES_AT = "expiresAt";

    /**
     * Names the write that made this version, so that a write whose answer got lost knows its own
     * work.
     */
    static final String WRITE_ID = "writeId";

    private ItemAttributes() {}

    static Map<String, AttributeValue> of(Item item, String writeId) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        attributes.put(ID, text(item.id().value()));
        attributes.put(USER_ID, text(item.owner()));
        attributes.put(TITLE, text(item.content().title()));
        attributes.put(DATA, DataAttributes.of(item.content().data()));
        attributes.put(CREATED_AT, text(Timestamps.text(item.createdAt())));
        attributes.put(UPDATED_AT, text(Timestamps.text(item.updatedAt())));
        attributes.put(VERSION, number(item.version()));
        attributes.put(WRITE_ID, text(writeId));
        if (item.content().expiresAt() != null) {
            attributes.put(EXPIRES_AT, number(item.content().expiresAt().getEpochSecond()));
        }
        return attributes;
    }

    static Item item(Map<String, AttributeValue> attributes) {
        return new Item(
                new ItemId(required(attributes, ID).s()),
                required(attributes, USER_ID).s(),
                content(attributes),
                Long.parseLong(required(attributes, VERSION).n()),
                Instant.parse(required(attributes, CREATED_AT).s()),
                Instant.parse(required(attributes, UPDATED_AT).s()));
    }

    private static ItemContent content(Map<String, AttributeValue> attributes) {
        return new ItemContent(
                required(attributes, TITLE).s(),
                DataAttributes.json(required(attributes, DATA)),
                expiresAt(attributes.get(EXPIRES_AT)));
    }

    private static @Nullable Instant expiresAt(@Nullable AttributeValue value) {
        return value == null ? null : Instant.ofEpochSecond(Long.parseLong(value.n()));
    }

    static Map<String, AttributeValue> key(ItemId id) {
        return Map.of(ID, text(id.value()));
    }

    /** The key of the index, and the table's own. */
    static Map<String, AttributeValue> indexKey(String owner, Position position) {
        return Map.of(
                USER_ID,
                text(owner),
                CREATED_AT,
                text(position.sortedBy()),
                ID,
                text(position.id()));
    }

    static Position position(Map<String, AttributeValue> attributes) {
        return new Position(required(attributes, CREATED_AT).s(), required(attributes, ID).s());
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    private static AttributeValue required(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("An item in the table has no " + name);
        }
        return value;
    }
}
