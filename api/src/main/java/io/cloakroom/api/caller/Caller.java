package io.cloakroom.api.caller;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who is calling, as the authorizer found out; never the token. */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record Caller(
        @Schema(maxLength = 256, pattern = "\\S", description = "Subject of the token")
                String userId,
        @Schema(
                        maxLength = 8000,
                        pattern = "^",
                        nullable = false,
                        description = "As the token has it")
                @Nullable String email,
        @ArraySchema(
                        maxItems = 1000,
                        schema = @Schema(maxLength = 8000, pattern = "^"),
                        arraySchema = @Schema(description = "Groups that the token names"))
                List<String> groups) {

    public Caller {
        groups = List.copyOf(groups);
    }
}
