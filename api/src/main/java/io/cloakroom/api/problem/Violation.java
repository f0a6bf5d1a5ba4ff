package io.cloakroom.api.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** One member or parameter that cannot be used, and why. */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record Violation(
        @Schema(
                        maxLength = Violation.LONGEST_FIELD,
                        pattern = "^",
                        description =
                                "Its name, or its path with slashes; the beginning of a long one")
                String field,
        @Schema(maxLength = 300, pattern = "\\S") String message) {

    static final int LONGEST_FIELD = 1000;

    public Violation {
        field = field.substring(0, Math.min(field.length(), LONGEST_FIELD));
    }
}
