package io.cloakroom.api.entity;

import io.cloakroom.api.time.Timestamps;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** Attributes that every entity has in its table, and how values of one kind are written. */
public final class Attributes {

    public static final String ID = "id";
    public static final String CREATED_AT = "createdAt";
    public static final String UPDATED_AT = "updatedAt";
    public static final String VERSION = "version";

    /** The tables' time-to-live attribute: epoch seconds. */
    public static final String EXPIRES_AT = "expiresAt";

    /**
     * Names the write that made this version, so that a write whose answer got lost knows its own
     * work.
     */
    static final String WRITE_ID = "writeId";

    private Attributes() {}

    public static void write(Entity entity, Map<String, AttributeValue> attributes) {
        Revision revision = entity.revision();
        attributes.put(ID, text(entity.id().value()));
        attributes.put(VERSION, number(revision.version()));
        attributes.put(CREATED_AT, text(Timestamps.text(revision.createdAt())));
        attributes.put(UPDATED_AT, text(Timestamps.text(revision.updatedAt())));
    }

    public static EntityId id(Map<String, AttributeValue> attributes) {
        return new EntityId(required(attributes, ID).s());
    }

    public static Revision revision(Map<String, AttributeValue> attributes) {
        return new Revision(
                version(attributes),
                Instant.parse(required(attributes, CREATED_AT).s()),
                Instant.parse(required(attributes, UPDATED_AT).s()));
    }

    static long version(Map<String, AttributeValue> attributes) {
        return Long.parseLong(required(attributes, VERSION).n());
    }

    public static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    public static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    public static AttributeValue required(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("What stands in the table has no " + name);
        }
        return value;
    }

    public static @Nullable String optional(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.s();
    }
}
