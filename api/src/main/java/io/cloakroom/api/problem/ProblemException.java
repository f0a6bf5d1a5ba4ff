package io.cloakroom.api.problem;

import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Ends a request from anywhere with a status and a sentence for the client. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String detail;
    private final List<Violation> violations;

    private ProblemException(
            HttpStatus status,
            String detail,
            List<Violation> violations,
            @Nullable Throwable cause) {
        // An answer, not a fault: nobody reads its stack.
        super(detail, cause, false, false);
        this.status = status;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    public ProblemException(HttpStatus status, String detail) {
        this(status, detail, List.of(), null);
    }

    public ProblemException(HttpStatus status, String detail, List<Violation> violations) {
        this(status, detail, violations, null);
    }

    public ProblemException(HttpStatus status, String detail, Throwable cause) {
        this(status, detail, List.of(), cause);
    }

    /** Nothing at this address: not there, not there any more, or not the caller's. */
    public static ProblemException nothingHere() {
        return new ProblemException(HttpStatus.NOT_FOUND, Problems.NOTHING_HERE);
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }

    List<Violation> violations() {
        return violations;
    }
}
