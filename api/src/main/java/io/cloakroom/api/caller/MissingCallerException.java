package io.cloakroom.api.caller;

import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

/**
 * No caller that we may believe: whoever reached the function did not come through the authorizer,
 * or came too late.
 */
final class MissingCallerException extends ProblemException {

    MissingCallerException() {
        super(HttpStatus.UNAUTHORIZED, "A valid bearer token is needed.");
    }
}
