package io.cloakroom.api.entity;

import io.cloakroom.api.time.Timestamps;

import java.time.Instant;

/** Which version of an entity this is, when the first one was made, and when this one. */
public record Revision(long version, Instant createdAt, Instant updatedAt) {

    public static Revision first(Instant now) {
        Instant created = Timestamps.precise(now);
        return new Revision(1, created, created);
    }

    public Revision next(Instant now) {
        return new Revision(version + 1, createdAt, Timestamps.precise(now));
    }
}
