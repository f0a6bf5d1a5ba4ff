package io.cloakroom.api.health;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Answers as long as the function runs; asks nothing of anybody, so an outage elsewhere does not
 * show here.
 */
@Controller("/health")
final class HealthController {

    @Get(headRoute = false)
    Health health() {
        return new Health("ok");
    }

    @Serdeable
    record Health(String status) {}
}
