package io.cloakroom.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Body of every error (RFC 9457). */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record Problem(
        @Schema(format = "uri-reference", maxLength = 200) String type,
        @Schema(maxLength = 200, pattern = "\\S") String title,
        @Schema(
                        minimum = "400",
                        maximum = "599",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        description = "Left out of some of the gateway's own answers")
                int status,
        @Schema(
                        maxLength = 1000,
                        pattern = "\\S",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        description = "A sentence for people")
                String detail,
        @Schema(maxLength = 100, pattern = "\\S", nullable = false) @Nullable String requestId,
        @ArraySchema(maxItems = Problem.MOST_ERRORS)
                @Schema(
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        description =
                                "What is wrong with each member or parameter; the first hundred")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                List<Violation> errors) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** More would make an answer that is larger than Lambda can send. */
    public static final int MOST_ERRORS = 100;

    public Problem {
        errors = errors.stream().limit(MOST_ERRORS).toList();
    }

    /** A problem that its status says all about. */
    public static Problem of(HttpStatus status, String detail, @Nullable String requestId) {
        return new Problem(
                "about:blank", status.getReason(), status.getCode(), detail, requestId, List.of());
    }

    Problem with(List<Violation> violations) {
        return new Problem(type, title, status, detail, requestId, violations);
    }
}
