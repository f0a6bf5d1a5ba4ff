package io.cloakroom.local.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

class IntegrationsTest {
    private static final RestApi API =
            Apis.of(Routes.open("POST", "/items"), Routes.preflight("/items"));
    private static final RestApi IMAGES =
            Apis.withBinary("image/png", Routes.open("POST", "/items"));
    private static final RestApi BINARY = Apis.withBinary("*/*", Routes.open("POST", "/items"));

    record Failing(String name, Invocation.Result result, Reason reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Failing> failing() {
        return List.of(
                new Failing("threw", FakeFunctions.failing("x"), Reason.FUNCTION_FAILED),
                new Failing("wrong form", FakeFunctions.returning("[]"), Reason.FUNCTION_FAILED),
                new Failing(
                        "throttled", new Invocation.Result.Throttled(), Reason.FUNCTION_THROTTLED),
                new Failing("slow", new Invocation.Result.NotYet(), Reason.FUNCTION_TOO_SLOW));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void refusesWhenTheFunctionDoesNotAnswer(Failing row) {
        assertThat(refusal(Requests.post("/dev/items", ""), row.result()).reason())
                .isEqualTo(row.reason());
    }

    @Test
    void refusesAnEventThatLambdaWouldNotTake() {
        var request = Requests.post("/dev/items", "x".repeat(6_291_456));

        assertThat(refusal(request, FakeFunctions.returning("{}")).reason())
                .isEqualTo(Reason.REQUEST_TOO_LONG);
    }

    record Body(String name, RestApi api, String type, String sent, String body, boolean base64) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Body> bodies() {
        return List.of(
                new Body("none", API, "text/plain", "", "null", false),
                new Body("text", API, "image/png", "é", "\"é\"", false),
                new Body("listed type", IMAGES, "image/png; q=1", "é", "\"w6k=\"", true),
                new Body("type not listed", IMAGES, "image/jpeg", "é", "\"é\"", false),
                new Body("every type", BINARY, "text/plain", "é", "\"w6k=\"", true),
                new Body("none of every type", BINARY, "text/plain", "", "null", true));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void handsOnTheBodyAsItsTypeSays(Body row) throws InterruptedException {
        var event =
                eventOf(
                        row.api(),
                        Requests.post("/dev/items", row.sent(), "Content-Type", row.type()));

        assertThat(event.get("body")).hasToString(row.body());
        assertThat(event.get("isBase64Encoded").asBoolean()).isEqualTo(row.base64());
        assertThat(event).hasSize(12);
    }

    @Test
    void answersAPreflightWithoutACall() throws InterruptedException {
        var functions = new FakeFunctions();
        var request = Requests.valid(API, Requests.of("OPTIONS", "/dev/items", ""));

        assertThat(new Integrations(API, Apis.ACCOUNT, functions).run(request))
                .isInstanceOfSatisfying(
                        Answer.Fixed.class,
                        fixed -> assertThat(new String(fixed.body(), UTF_8)).isEqualTo("{}\n"));
        assertThat(functions.calls()).isEmpty();
    }

    @Test
    void hasNoMockForAnotherContentType() {
        var request = Requests.of("OPTIONS", "/dev/items", "", "Content-Type", "text/plain");

        assertThat(refusal(request, FakeFunctions.returning("{}")).reason())
                .isEqualTo(Reason.API_MISCONFIGURED);
    }

    private static Refusal refusal(Request request, Invocation.Result result) {
        var functions = new FakeFunctions().with("Backend", result);
        var integrations = new Integrations(API, Apis.ACCOUNT, functions);
        return catchThrowableOfType(
                Refusal.class, () -> integrations.run(Requests.valid(API, request)));
    }

    private static JsonNode eventOf(RestApi api, Request request) throws InterruptedException {
        var events = new ArrayList<String>();
        var functions =
                new FakeFunctions()
                        .with(
                                "Backend",
                                event -> {
                                    events.add(event);
                                    return FakeFunctions.returning("{}");
                                });
        new Integrations(api, Apis.ACCOUNT, functions).run(Requests.valid(api, request));
        try {
            return JsonMapper.builder().build().readTree(events.getFirst());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
