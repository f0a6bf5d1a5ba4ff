package io.cloakroom.api.me;

import io.cloakroom.api.caller.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Answers with the caller. */
@Controller("/me")
final class MeController {

    @Get(headRoute = false)
    Caller me(Caller caller) {
        return caller;
    }
}
