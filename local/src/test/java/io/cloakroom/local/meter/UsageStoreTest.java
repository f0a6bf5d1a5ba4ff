package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeClock;
import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Throttle;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class UsageStoreTest {
    private static final RestApi API = Apis.of(Routes.withKey(Routes.open("GET", "/items")));
    private static final List<ApiKeyDefinition> KEYS =
            List.of(new ApiKeyDefinition("Alice", "AliceId", "Alice", true, Optional.empty()));

    private static List<UsagePlanDefinition> plans(int limit) {
        return List.of(
                MeteredApi.plan(
                        "Plan",
                        Throttle.NONE,
                        Optional.of(new Quota(limit, 0, Quota.Period.DAY)),
                        MeteredApi.stage("dev", Map.of())));
    }

    @Test
    void changedTemplateKeepsKeysAndCounts() throws IOException {
        try (var store = Plans.store(new FakeClock())) {
            var before = store.plans(KEYS, plans(5));
            String value = before.issued(API).getFirst().key().value();
            var request = Requests.get("/dev/items", "x-api-key", value);
            new UsageMeter(API, before)
                    .admit(new AuthorizedRequest(Requests.routed(API, request), Optional.empty()));

            var after = store.plans(KEYS, plans(9));

            assertThat(after.issued(API)).isEqualTo(before.issued(API));
            assertThat(after.usage().getFirst().used()).isEqualTo(1);
            assertThat(after.usage().getFirst().quota()).hasValue(9);
        }
    }
}
