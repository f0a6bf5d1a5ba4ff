package io.cloakroom.api.paging;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Body of a list; a page may be short and still have a next one. */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record Page<T>(
        @ArraySchema(maxItems = 100) List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(
                        maxLength = 512,
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        pattern = "^[A-Za-z0-9_-]+$",
                        description = "For the next page; null on the last one")
                @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
