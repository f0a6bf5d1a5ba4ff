package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.event.RequestFields;
import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.log.RequestLog;
import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.meter.Quota;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition.PlanStage;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.refusal.Phase;
import io.cloakroom.local.restapi.GatewayResponseSetting;
import io.cloakroom.local.restapi.GatewayResponseType;
import io.cloakroom.local.restapi.RequestValidation;
import io.cloakroom.local.restapi.RequestValidation.Location;
import io.cloakroom.local.restapi.RequestValidation.RequiredParameter;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;
import io.cloakroom.local.restapi.Throttle;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What an API key changes in the life of a request. */
class KeyedRequestsTest {
    private static final String KEY = "partner0000000000000";
    private static final String UNKNOWN = "unknown0000000000000";
    private static final String API_KEY = "/requestContext/identity/apiKey";
    private static final Route ITEMS = Routes.withKey(Routes.open("GET", "/items"));
    private static final Route NAMED =
            Routes.with(
                    Routes.withKey(Routes.open("GET", "/named")),
                    new RequestValidation(
                            List.of(new RequiredParameter(Location.QUERY, "name")), Map.of()));

    private static final RestApi API =
            Apis.withResponses(
                    Map.of(
                            GatewayResponseType.DEFAULT_4XX,
                            new GatewayResponseSetting(
                                    OptionalInt.empty(),
                                    Map.of(),
                                    Map.of(
                                            "application/json",
                                            "[$context.identity.apiKeyId][$context.error.validationErrorString]"))),
                    ITEMS,
                    NAMED,
                    Routes.open("GET", "/open"));

    private final List<RequestLog.Entry> log = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final UsagePlans plans =
            Plans.of(
                    List.of(new ApiKeyDefinition("Key", "id1", "partner", true, Optional.of(KEY))),
                    List.of(plan()),
                    InstantSource.fixed(Requests.NOW));

    private static UsagePlanDefinition plan() {
        return new UsagePlanDefinition(
                "Plan",
                "plan1",
                "basic",
                List.of(new PlanStage("abcdefghij", "dev", Map.of())),
                Throttle.NONE,
                Optional.of(new Quota(1, 0, Quota.Period.MONTH)),
                List.of("id1"));
    }

    private Response get(String target, String... headers) throws InterruptedException {
        var functions =
                new FakeFunctions()
                        .with(
                                "Backend",
                                event -> {
                                    events.add(event);
                                    return FakeFunctions.returning("{}");
                                });
        return new FrontDoor(
                        API,
                        Apis.ACCOUNT,
                        functions,
                        plans,
                        InstantSource.fixed(Requests.NOW),
                        log::add)
                .handle(Requests.get(target, headers));
    }

    private JsonNode identity() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(events.getLast())
                    .at("/requestContext/identity");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void functionLearnsWhoseKeyItWas() throws InterruptedException {
        get("/dev/items", "x-api-key", KEY);

        assertThat(identity().path("apiKey").asText()).isEqualTo(KEY);
        assertThat(identity().path("apiKeyId").asText()).isEqualTo("id1");
    }

    @Test
    void functionLearnsOfNoKeyThatWasNotAskedFor() throws InterruptedException {
        get("/dev/open", "x-api-key", KEY);

        assertThat(identity().has("apiKey")).isFalse();
        assertThat(identity().has("apiKeyId")).isFalse();
    }

    @Test
    void requestAuthorizerSeesTheKeyBeforeAnybodyLooksAtIt() {
        var fields = new RequestFields(API, Apis.ACCOUNT);
        var sent = Requests.get("/dev/items", "X-API-Key", UNKNOWN);
        var open = Requests.get("/dev/open", "X-API-Key", UNKNOWN);

        assertThat(fields.ofAuthorizer(Requests.routed(API, sent)).at(API_KEY).asText())
                .isEqualTo(UNKNOWN);
        assertThat(fields.ofAuthorizer(Requests.routed(API, open)).at(API_KEY).isMissingNode())
                .isTrue();
    }

    @Test
    void badRequestIsCounted() throws InterruptedException {
        assertThat(get("/dev/named", "x-api-key", KEY).status()).isEqualTo(400);
        assertThat(get("/dev/named?name=a", "x-api-key", KEY).status()).isEqualTo(429);
    }

    @Test
    void logNeverShowsAKey() throws InterruptedException {
        get("/dev/items", "x-api-key", KEY);
        get("/dev/items", "x-api-key", KEY);
        get("/dev/items", "x-api-key", UNKNOWN);
        get("/dev/items");

        assertThat(log)
                .extracting(entry -> entry.detail().orElse(""))
                .containsExactly(
                        "", "the plan's quota is used up", "an unknown API key", "no API key");
        assertThat(log).extracting(RequestLog.Entry::phase).contains(Phase.METER);
        assertThat(log.toString()).doesNotContain(KEY, UNKNOWN);
    }

    @Test
    void templatesKnowTheKeyOfARefusedRequestAndNotTheReason() throws InterruptedException {
        get("/dev/items", "x-api-key", KEY);

        assertThat(body(get("/dev/items", "x-api-key", KEY))).isEqualTo("[id1][]");
        assertThat(body(get("/dev/items", "x-api-key", UNKNOWN))).isEqualTo("[][]");
    }

    private static String body(Response response) {
        return new String(response.body(), UTF_8);
    }
}
