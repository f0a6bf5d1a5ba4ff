package io.cloakroom.api.items;

import io.cloakroom.api.time.Timestamps;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** An item as its owner sees it. */
@Serdeable
record ItemView(
        String id,
        String title,
        JsonNode data,
        @Nullable String expiresAt,
        String createdAt,
        String updatedAt,
        long version) {

    static ItemView of(Item item) {
        ItemContent content = item.content();
        return new ItemView(
                item.id().value(),
                content.title(),
                content.data(),
                content.expiresAt() == null ? null : Timestamps.text(content.expiresAt()),
                Timestamps.text(item.createdAt()),
                Timestamps.text(item.updatedAt()),
                item.version());
    }
}
