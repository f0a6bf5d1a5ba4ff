package io.cloakroom.api.problem;

import io.micronaut.http.HttpStatus;

import java.util.List;

/** Ends a request from anywhere with a status and a sentence for the client. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String detail;
    private final List<Violation> violations;

    public ProblemException(HttpStatus status, String detail, List<Violation> violations) {
        // An answer, not a fault: nobody reads its stack.
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    public ProblemException(HttpStatus status, String detail) {
        this(status, detail, List.of());
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
