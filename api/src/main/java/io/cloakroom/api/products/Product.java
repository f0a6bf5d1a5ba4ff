package io.cloakroom.api.products;

import io.cloakroom.api.entity.Entity;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.entity.Revision;
import io.cloakroom.api.paging.Position;
import io.cloakroom.api.time.Timestamps;

import java.time.Instant;

/** A product as it is kept. */
record Product(EntityId id, ProductContent content, Revision revision) implements Entity {

    Product changed(ProductContent changed, Instant now) {
        return new Product(id, changed, revision.next(now));
    }

    Position position() {
        return new Position(Timestamps.text(revision.createdAt()), id.value());
    }
}
