package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.fixture.Policies;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.log.RequestLog;
import io.cloakroom.local.refusal.Phase;
import io.cloakroom.local.restapi.RequestValidation;
import io.cloakroom.local.restapi.RequestValidation.Location;
import io.cloakroom.local.restapi.RequestValidation.RequiredParameter;
import io.cloakroom.local.restapi.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FrontDoorTest {
    private static final String BAD_BODY = "{}";
    private static final String DENIED = "denied";
    private static final RestApi API =
            Apis.of(
                    Routes.authorized("GET", "/items"),
                    Routes.with(Routes.authorized("POST", "/items"), demands()),
                    Routes.with(Routes.withKey(Routes.open("POST", "/products")), demands()),
                    Routes.withKey(Routes.authorized("GET", "/both")));

    private final List<RequestLog.Entry> log = new ArrayList<>();
    private final FakeFunctions functions =
            FakeFunctions.obliging()
                    .with(
                            "Authorizer",
                            event ->
                                    event.contains(DENIED)
                                            ? FakeFunctions.returning(Policies.deny("*"))
                                            : FakeFunctions.returning(Policies.allow("*")));
    private final FrontDoor door = door(API);

    record Row(String name, Request request, int status, String error, List<String> calls) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Two things are wrong with each; the reference's table 2.2 says which one is told. */
    static List<Row> rows() {
        return List.of(
                new Row(
                        "unknown stage and unknown path",
                        Requests.get("/prod/nothing"),
                        403,
                        "ForbiddenException",
                        List.of()),
                new Row(
                        "unknown path and no token",
                        Requests.get("/dev/nothing"),
                        403,
                        "MissingAuthenticationTokenException",
                        List.of()),
                new Row(
                        "unknown path and a bad token",
                        Requests.get("/dev/nothing", "Authorization", DENIED),
                        403,
                        "IncompleteSignatureException",
                        List.of()),
                new Row(
                        "no token and no key",
                        Requests.get("/dev/both"),
                        401,
                        "UnauthorizedException",
                        List.of()),
                new Row(
                        "good token and no key",
                        Requests.get("/dev/both", "Authorization", "good"),
                        403,
                        "ForbiddenException",
                        List.of("Authorizer")),
                new Row(
                        "denied token and no key",
                        Requests.get("/dev/both", "Authorization", DENIED),
                        403,
                        "AccessDeniedException",
                        List.of("Authorizer")),
                new Row(
                        "no key and a bad body",
                        Requests.post("/dev/products", BAD_BODY),
                        403,
                        "ForbiddenException",
                        List.of()),
                new Row(
                        "no token and a bad body",
                        Requests.post("/dev/items?name=x", BAD_BODY),
                        401,
                        "UnauthorizedException",
                        List.of()),
                new Row(
                        "denied token and a bad body",
                        Requests.post("/dev/items?name=x", BAD_BODY, "Authorization", DENIED),
                        403,
                        "AccessDeniedException",
                        List.of("Authorizer")),
                new Row(
                        "good token and a bad body",
                        Requests.post("/dev/items?name=x", BAD_BODY, "Authorization", "good"),
                        400,
                        "BadRequestException",
                        List.of("Authorizer")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsTheFirstOfTwoFaults(Row row) throws InterruptedException {
        var response = door.handle(row.request());

        assertThat(response.status()).isEqualTo(row.status());
        assertThat(response.headers().last("x-amzn-ErrorType")).contains(row.error());
        assertThat(functions.calls()).isEqualTo(row.calls());
    }

    @Test
    void tellsMissingParametersBeforeABadBody() throws InterruptedException {
        var request = Requests.post("/dev/items", BAD_BODY, "Authorization", "good");

        assertThat(new String(door.handle(request).body(), UTF_8))
                .isEqualTo("{\"message\": \"Missing required request parameters: [name]\"}");
    }

    @Test
    void reportsWhoAnsweredEachRequest() throws InterruptedException {
        functions.with("Backend", new Invocation.Result.Returned("{}".getBytes(UTF_8), true));

        door.handle(Requests.get("/dev/items?secret=1"));
        door.handle(Requests.get("/dev/items", "Authorization", "good"));

        assertThat(log)
                .extracting(
                        RequestLog.Entry::path,
                        RequestLog.Entry::status,
                        RequestLog.Entry::phase,
                        RequestLog.Entry::coldStart)
                .containsExactly(
                        tuple("/dev/items", 401, Phase.AUTHORIZE, false),
                        tuple("/dev/items", 200, Phase.INVOKE, true));
    }

    @Test
    void tellsHowLongEachPhaseTookThatARequestReached() throws InterruptedException {
        door.handle(Requests.get("/dev/nothing"));
        door.handle(Requests.get("/dev/items"));
        door.handle(Requests.get("/dev/items", "Authorization", "good"));

        assertThat(log)
                .extracting(entry -> entry.times().phases().keySet())
                .containsExactly(
                        Set.of(Phase.ROUTE, Phase.RESPOND),
                        Set.of(Phase.ROUTE, Phase.AUTHORIZE, Phase.RESPOND),
                        Set.of(Phase.values()));
        assertThat(log)
                .allSatisfy(entry -> assertThat(entry.times().total()).isGreaterThan(sum(entry)));
    }

    private static Duration sum(RequestLog.Entry entry) {
        return entry.times().phases().values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private FrontDoor door(RestApi api) {
        return new FrontDoor(
                api,
                Apis.ACCOUNT,
                functions,
                Plans.none(),
                InstantSource.fixed(Requests.NOW),
                log::add);
    }

    private static RequestValidation demands() {
        return new RequestValidation(
                List.of(new RequiredParameter(Location.QUERY, "name")),
                Map.of("application/json", json("{\"type\":\"object\",\"required\":[\"title\"]}")));
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
