package io.cloakroom.api.items;

import io.cloakroom.api.paging.Position;
import io.cloakroom.api.time.Timestamps;

import java.time.Instant;

/** An item as it is kept. */
record Item(
        ItemId id,
        String owner,
        ItemContent content,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static Item create(ItemId id, String owner, ItemContent content, Instant now) {
        Instant created = Timestamps.precise(now);
        return new Item(id, owner, content, 1, created, created);
    }

    Item changed(ItemContent changed, Instant now) {
        return new Item(id, owner, changed, version + 1, createdAt, Timestamps.precise(now));
    }

    boolean isVisibleTo(String userId, Instant now) {
        return owner.equals(userId)
                && (content.expiresAt() == null || now.isBefore(content.expiresAt()));
    }

    Position position() {
        return new Position(Timestamps.text(createdAt), id.value());
    }
}
