package io.cloakroom.api.products;

import io.cloakroom.api.entity.DataAttributes;
import io.cloakroom.api.time.Timestamps;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** A product as everybody sees it. */
@Serdeable
@Schema(name = "Product", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ProductView(
        @Schema(format = "uuid", maxLength = 36) String id,
        @Schema(minLength = 1, maxLength = ProductContent.LONGEST_NAME, pattern = "\\S")
                String name,
        @Schema(
                        minLength = 1,
                        maxLength = ProductContent.LONGEST_DESCRIPTION,
                        pattern = "\\S",
                        nullable = false)
                @Nullable String description,
        @Schema(minLength = 1, maxLength = ProductContent.LONGEST_CATEGORY, pattern = "\\S")
                String category,
        Price price,
        @Schema(
                        type = "object",
                        additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                        description = DataAttributes.DESCRIPTION)
                JsonNode data,
        @Schema(format = "date-time", maxLength = 27) String createdAt,
        @Schema(format = "date-time", maxLength = 27) String updatedAt,
        @Schema(
                        minimum = "1",
                        maximum = "9007199254740991",
                        description = "Goes up by one with each change; the ETag holds it")
                long version) {

    static ProductView of(Product product) {
        ProductContent content = product.content();
        return new ProductView(
                product.id().value(),
                content.name(),
                content.description(),
                content.category(),
                content.price(),
                content.data(),
                Timestamps.text(product.revision().createdAt()),
                Timestamps.text(product.revision().updatedAt()),
                product.revision().version());
    }
}
