package io.cloakroom.api.idempotency;

import static io.cloakroom.api.entity.Attributes.CREATED_AT;
import static io.cloakroom.api.entity.Attributes.EXPIRES_AT;
import static io.cloakroom.api.entity.Attributes.ID;
import static io.cloakroom.api.entity.Attributes.number;
import static io.cloakroom.api.entity.Attributes.required;
import static io.cloakroom.api.entity.Attributes.text;

import io.cloakroom.api.entity.Entity;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.time.Timestamps;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a request with a key leaves in the table beside what it made: enough to make its answer
 * again from the same request, and nothing of what the user keeps.
 */
record Receipt(EntityId made, Instant madeAt, String fingerprint, Instant expiresAt) {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String MADE = "made";
    private static final String FINGERPRINT = "fingerprint";

    static Receipt of(Entity made, String fingerprint) {
        Instant madeAt = made.revision().createdAt();
        // One second more than the day, for what the whole seconds of the table cut off.
        return new Receipt(made.id(), madeAt, fingerprint, madeAt.plus(KEPT).plusSeconds(1));
    }

    /** It has no attribute of an index, so no list ever meets it. */
    Map<String, AttributeValue> attributes(String id) {
        return Map.of(
                ID, text(id),
                MADE, text(made.value()),
                CREATED_AT, text(Timestamps.text(madeAt)),
                FINGERPRINT, text(fingerprint),
                EXPIRES_AT, number(expiresAt.getEpochSecond()));
    }

    static Receipt read(Map<String, AttributeValue> attributes) {
        return new Receipt(
                new EntityId(required(attributes, MADE).s()),
                Instant.parse(required(attributes, CREATED_AT).s()),
                required(attributes, FINGERPRINT).s(),
                Instant.ofEpochSecond(Long.parseLong(required(attributes, EXPIRES_AT).n())));
    }

    boolean isGood(Instant now) {
        return expiresAt.getEpochSecond() > now.getEpochSecond();
    }
}
