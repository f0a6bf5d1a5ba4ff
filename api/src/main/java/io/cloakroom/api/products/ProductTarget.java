package io.cloakroom.api.products;

import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.precondition.Preconditions;

/** The product a change is meant for: which, and in which version. */
record ProductTarget(EntityId id, Preconditions preconditions) {

    static ProductTarget of(String id, Preconditions preconditions) {
        return new ProductTarget(EntityId.parse(id), preconditions);
    }
}
