package io.cloakroom.api.me;

import io.cloakroom.api.caller.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Answers with the caller. */
@Controller("/me")
final class MeController {

    @Get(headRoute = false)
    @Tag(name = "Caller")
    @Operation(
            operationId = "getCaller",
            summary = "Says who is calling",
            description = "As the token says it; there is no other record of users.")
    @SecurityRequirement(name = "token")
    @ApiResponse(responseCode = "200", description = "The caller", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "429", ref = "TooManyRequests")
    @ApiResponse(responseCode = "500", ref = "OurFault")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    @ApiResponse(responseCode = "502", ref = "FunctionFailed")
    @ApiResponse(responseCode = "504", ref = "TooSlow")
    Caller me(@Parameter(hidden = true) Caller caller) {
        return caller;
    }
}
