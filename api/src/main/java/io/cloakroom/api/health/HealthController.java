package io.cloakroom.api.health;

import io.cloakroom.api.problem.Problem;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * Answers as long as the function runs; asks nothing of anybody, so an outage elsewhere does not
 * show here.
 */
@Controller("/health")
final class HealthController {

    @Get(headRoute = false)
    @Tag(name = "Health")
    @Operation(
            operationId = "getHealth",
            summary = "Says that the function runs",
            description = "Asks neither database nor authorizer.")
    @SecurityRequirements
    @ApiResponse(responseCode = "200", description = "It runs", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", ref = "TooManyRequests")
    @ApiResponse(responseCode = "500", ref = "OurFault")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    // Spelt out in this one place: a class that no operation names gets no schema.
    @ApiResponse(
            responseCode = "502",
            description = "The function failed",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "504", ref = "TooSlow")
    Health health() {
        return new Health("ok");
    }

    @Serdeable
    @Schema(name = "Health", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Health(@Schema(pattern = "^ok$", maxLength = 2) String status) {}
}
