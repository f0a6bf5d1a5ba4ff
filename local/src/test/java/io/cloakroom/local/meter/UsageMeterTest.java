package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Route;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class UsageMeterTest {
    private static final Route ROUTE = Routes.open("GET", "/products");

    @Test
    void refusesEveryKeyWhereOneIsRequired() {
        var request = request(Routes.withKey(ROUTE));

        assertThat(
                        catchThrowableOfType(Refusal.class, () -> new UsageMeter().admit(request))
                                .reason())
                .isEqualTo(Reason.INVALID_API_KEY);
    }

    @Test
    void ignoresAKeyWhereNoneIsRequired() {
        var request = request(ROUTE);

        assertThat(new UsageMeter().admit(request).authorized()).isEqualTo(request);
    }

    private static AuthorizedRequest request(Route route) {
        var sent = Requests.get("/dev/products", "x-api-key", "k".repeat(40));
        return new AuthorizedRequest(Requests.routed(Apis.of(route), sent), Optional.empty());
    }
}
