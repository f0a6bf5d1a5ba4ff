package io.cloakroom.local.authorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Authorizer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;

/** The identity source: what is no token is refused before anything could be called. */
class TokenAuthorizerTest {
    private static final Authorizer BEARER = Routes.expecting("Bearer [a-z]+");

    record Row(String name, Authorizer authorizer, String... headers) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        return List.of(
                new Row("no header", Routes.TOKEN),
                new Row("another header", Routes.TOKEN, "X-Token", "t"),
                new Row("empty header", Routes.TOKEN, "Authorization", ""),
                new Row("without a cache", Routes.lasting(Duration.ZERO)),
                new Row("expression does not match", BEARER, "Authorization", "Basic a"),
                new Row("matches only a part", BEARER, "Authorization", "Bearer abc1"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsNoToken(Row row) {
        var api = Apis.of(Routes.with(Routes.open("GET", "/items"), row.authorizer()));
        var routed = Requests.routed(api, Requests.get("/dev/items", row.headers()));

        var refusal =
                catchThrowableOfType(
                        Refusal.class, () -> TokenAuthorizer.token(routed, row.authorizer()));

        assertThat(refusal.reason()).isEqualTo(Reason.UNAUTHORIZED);
    }
}
