package io.cloakroom.api.aws;

import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

/** What should be kept is larger than the table keeps. */
public final class TooLargeException extends ProblemException {

    public TooLargeException() {
        super(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "With this, the item is larger than can be kept.");
    }
}
