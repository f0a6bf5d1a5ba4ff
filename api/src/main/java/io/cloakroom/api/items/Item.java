package io.cloakroom.api.items;

import io.cloakroom.api.entity.Entity;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.entity.Revision;
import io.cloakroom.api.paging.Position;
import io.cloakroom.api.time.Timestamps;

import java.time.Instant;

/** An item as it is kept. */
record Item(EntityId id, String owner, ItemContent content, Revision revision) implements Entity {

    Item changed(ItemContent changed, Instant now) {
        return new Item(id, owner, changed, revision.next(now));
    }

    boolean isVisibleTo(String userId, Instant now) {
        return owner.equals(userId)
                && (content.expiresAt() == null || now.isBefore(content.expiresAt()));
    }

    Position position() {
        return new Position(Timestamps.text(revision.createdAt()), id.value());
    }
}
