package io.cloakroom.api.items;

import io.cloakroom.api.entity.DataAttributes;
import io.cloakroom.api.time.Timestamps;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** An item as its owner sees it. */
@Serdeable
@Schema(name = "Item", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ItemView(
        @Schema(format = "uuid", maxLength = 36) String id,
        @Schema(minLength = 1, maxLength = ItemContent.LONGEST_TITLE, pattern = "\\S") String title,
        @Schema(
                        type = "object",
                        additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                        description = DataAttributes.DESCRIPTION)
                JsonNode data,
        @Schema(format = "date-time", maxLength = 27) @Nullable String expiresAt,
        @Schema(format = "date-time", maxLength = 27) String createdAt,
        @Schema(format = "date-time", maxLength = 27) String updatedAt,
        @Schema(
                        minimum = "1",
                        maximum = "9007199254740991",
                        description = "Goes up by one with each change; the ETag holds it")
                long version) {

    static ItemView of(Item item) {
        ItemContent content = item.content();
        return new ItemView(
                item.id().value(),
                content.title(),
                content.data(),
                content.expiresAt() == null ? null : Timestamps.text(content.expiresAt()),
                Timestamps.text(item.revision().createdAt()),
                Timestamps.text(item.revision().updatedAt()),
                item.revision().version());
    }
}
