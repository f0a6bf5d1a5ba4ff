package io.cloakroom.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Body of every error (RFC 9457). */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
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
