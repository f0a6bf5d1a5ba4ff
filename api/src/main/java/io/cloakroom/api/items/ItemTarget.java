package io.cloakroom.api.items;

import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.precondition.Preconditions;

/** The item a change is meant for: whose, which, and in which version. */
record ItemTarget(String owner, EntityId id, Preconditions preconditions) {}
