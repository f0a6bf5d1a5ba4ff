package io.cloakroom.api.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** One member or parameter that cannot be used, and why. */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record Violation(
        @Schema(
                        maxLength = 10000,
                        pattern = "^",
                        description = "Its name, or its path with slashes")
                String field,
        @Schema(maxLength = 300, pattern = "\\S") String message) {}
