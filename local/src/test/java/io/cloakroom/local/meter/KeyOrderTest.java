package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.FrontDoor;
import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.Stage;
import io.cloakroom.local.restapi.Throttle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Row 24 of the conformance test, with its switch both ways. */
class KeyOrderTest {
    private static final String KEY = MeteredApi.ALICE;

    private final FakeFunctions functions = FakeFunctions.obliging();

    @ParameterizedTest(name = "the key first: {0}; token: {1}, key: {2}, source: {3}")
    @CsvSource({
        "false, a, '', HEADER, 403, Authorizer",
        "false, '', '', HEADER, 401, ''",
        "false, a, KEY, HEADER, 200, Authorizer Backend",
        "true, a, '', HEADER, 403, ''",
        "true, '', '', HEADER, 403, ''",
        "true, '', KEY, HEADER, 401, ''",
        "true, a, KEY, HEADER, 200, Authorizer Backend",
        "true, a, KEY, AUTHORIZER, 403, Authorizer",
    })
    void decidesWhoIsAsked(
            boolean keyFirst,
            String token,
            String key,
            ApiKeySource source,
            int status,
            String calls)
            throws Exception {
        var request = Requests.get("/dev/items", "Authorization", token, "x-api-key", key(key));

        assertThat(door(keyFirst, source).handle(request).status()).isEqualTo(status);
        assertThat(String.join(" ", functions.calls())).isEqualTo(calls);
    }

    private static String key(String name) {
        return name.isEmpty() ? "unknown0000000000000" : KEY;
    }

    private FrontDoor door(boolean keyFirst, ApiKeySource source) throws Exception {
        var api =
                Apis.on(
                        new Stage("dev", Map.of(), MethodThrottles.NONE),
                        source,
                        Routes.withKey(Routes.authorized("GET", "/items")));
        var assumed = MeterRules.ASSUMED;
        var rules =
                new MeterRules(
                        assumed.account(),
                        keyFirst,
                        assumed.planLimitsMethodsToo(),
                        assumed.quotaFirst(),
                        assumed.calendar());
        var clock = InstantSource.fixed(Requests.NOW);
        var plan =
                MeteredApi.plan(
                        "Plan", Throttle.NONE, Optional.empty(), MeteredApi.stage("dev", Map.of()));
        var plans = Plans.store(clock).plans(MeteredApi.KEYS, List.of(plan), rules);
        return new FrontDoor(api, Apis.ACCOUNT, functions, plans, clock, entry -> {});
    }
}
