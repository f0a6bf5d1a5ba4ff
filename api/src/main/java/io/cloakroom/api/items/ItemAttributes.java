package io.cloakroom.api.items;

import static io.cloakroom.api.entity.Attributes.CREATED_AT;
import static io.cloakroom.api.entity.Attributes.EXPIRES_AT;
import static io.cloakroom.api.entity.Attributes.ID;
import static io.cloakroom.api.entity.Attributes.number;
import static io.cloakroom.api.entity.Attributes.required;
import static io.cloakroom.api.entity.Attributes.text;

import io.cloakroom.api.entity.Attributes;
import io.cloakroom.api.entity.DataAttributes;
import io.cloakroom.api.paging.Position;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How an item stands in the table; older and newer versions of this code read each other's items.
 */
final class ItemAttributes {

    static final String USER_ID = "userId";

    private static final String TITLE = "title";
    private static final String DATA = "data";

    private ItemAttributes() {}

    static Map<String, AttributeValue> of(Item item) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        Attributes.write(item, attributes);
        attributes.put(USER_ID, text(item.owner()));
        attributes.put(TITLE, text(item.content().title()));
        attributes.put(DATA, DataAttributes.of(item.content().data()));
        if (item.content().expiresAt() != null) {
            attributes.put(EXPIRES_AT, number(item.content().expiresAt().getEpochSecond()));
        }
        return attributes;
    }

    static Item item(Map<String, AttributeValue> attributes) {
        return new Item(
                Attributes.id(attributes),
                required(attributes, USER_ID).s(),
                new ItemContent(
                        required(attributes, TITLE).s(),
                        DataAttributes.json(required(attributes, DATA)),
                        expiresAt(attributes.get(EXPIRES_AT))),
                Attributes.revision(attributes));
    }

    private static @Nullable Instant expiresAt(@Nullable AttributeValue value) {
        return value == null ? null : Instant.ofEpochSecond(Long.parseLong(value.n()));
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
}
