package io.cloakroom.local.authorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeClock;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Policies;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AuthorizationCheckTest {
    private static final RestApi API =
            Apis.of(
                    Routes.open("GET", "/open"),
                    Routes.authorized("GET", "/items"),
                    Routes.authorized("GET", "/items/{id}"),
                    Routes.authorized("GET", "/"));

    private final FakeFunctions functions = FakeFunctions.obliging();
    private final AuthorizationCheck check =
            new AuthorizationCheck(
                    API, Apis.ACCOUNT, functions, _ -> Optional.empty(), new FakeClock());

    @Test
    void letsAnOpenRoutePassWithoutACall() throws InterruptedException {
        assertThat(check.check(Requests.routed(API, Requests.get("/dev/open"))).authorization())
                .isEmpty();
        assertThat(functions.calls()).isEmpty();
    }

    @Test
    void tellsTheAuthorizerTokenAndMethodAndNothingElse() throws InterruptedException {
        var events = new ArrayList<String>();
        functions.with(
                "Authorizer",
                event -> {
                    events.add(event);
                    return FakeFunctions.returning(Policies.allow("*"));
                });

        ask("/dev/items/a%2Fb/?x=1", "Bearer t");
        ask("/dev", "Basic \"q\"");

        assertThat(events)
                .containsExactly(
                        "{'type':'TOKEN','authorizationToken':'Bearer t','methodArn':'%sGET/items/a%%2Fb/'}"
                                .formatted(Apis.METHODS)
                                .replace('\'', '"'),
                        "{'type':'TOKEN','authorizationToken':'Basic \\'q\\'','methodArn':'%sGET/'}"
                                .formatted(Apis.METHODS)
                                .replace('\'', '"'));
    }

    @Test
    void takesTheLastOfSeveralTokens() throws InterruptedException {
        functions.with(
                "Authorizer",
                event ->
                        event.contains("\"second\"")
                                ? FakeFunctions.returning(Policies.allow("*"))
                                : FakeFunctions.failing("Unauthorized"));
        var request =
                Requests.get("/dev/items", "Authorization", "first", "authorization", "second");

        assertThat(check.check(Requests.routed(API, request)).authorization()).isPresent();
    }

    record Refused(String name, Invocation.Result result, Reason reason, String detail) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Refused> refused() {
        return List.of(
                fails("exactly Unauthorized", "Unauthorized", Reason.UNAUTHORIZED, ""),
                broken(
                        "unauthorized in lower case",
                        FakeFunctions.failing("unauthorized"),
                        "failed"),
                broken(
                        "Unauthorized with a stop",
                        FakeFunctions.failing("Unauthorized."),
                        "failed"),
                broken("no message", FakeFunctions.failing(""), "failed"),
                broken("throttled", new Invocation.Result.Throttled(), "throttled"),
                broken("too slow", new Invocation.Result.NotYet(), "in time"),
                answers("null", "null", "not a JSON object"),
                answers("a list", "[]", "not a JSON object"),
                answers("the word", "\"Unauthorized\"", "not a JSON object"),
                answers("no JSON", "{", "not a JSON object"),
                answers("nothing", "", "not a JSON object"),
                answers("nothing inside", "{}", "principalId is missing"),
                answers("no policy", "{\"principalId\":\"a\"}", "policyDocument"),
                answers("principal as number", "{\"principalId\":1}", "principalId is not text"),
                answers("unknown member", "{\"errorType\":\"x\"}", "unknown member errorType"),
                answers("list in context", Policies.withContext("{\"g\":[]}"), "context.g"),
                answers("object in context", Policies.withContext("{\"g\":{}}"), "context.g"),
                answers("context as text", Policies.withContext("\"x\""), "context is not"),
                new Refused("deny", FakeFunctions.returning(Policies.deny("*")), Reason.DENIED, ""),
                new Refused(
                        "allow of another method",
                        FakeFunctions.returning(Policies.allow(Apis.METHODS + "PUT/*")),
                        Reason.NOT_ALLOWED,
                        ""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(Refused row) {
        functions.with("Authorizer", row.result());

        var refusal = refusal("/dev/items", "t");

        assertThat(refusal.reason()).isEqualTo(row.reason());
        assertThat(refusal.circumstances().detail().orElse("")).contains(row.detail());
    }

    @Test
    void refusesAMethodWhoseNameIsTooLong() {
        assertThat(refusal("/dev/items/" + "x".repeat(1_600), "t").reason())
                .isEqualTo(Reason.METHOD_ARN_TOO_LONG);
        assertThat(functions.calls()).isEmpty();
    }

    @Test
    void handsOnTheContextAsText() throws InterruptedException {
        functions.with(
                "Authorizer",
                FakeFunctions.returning(
                        Policies.withContext(
                                "{\"n\":1,\"b\":true,\"d\":1.5,\"s\":\"x\",\"z\":null}")));

        ask("/dev/items", "t"); // From here on the answer is known, and the latency is 0.
        assertThat(ask("/dev/items", "t").asEventField().toString())
                .isEqualTo(
                        "{'n':'1','b':'true','d':'1.5','s':'x','z':null,'principalId':'ada','integrationLatency':0}"
                                .replace('\'', '"'));
    }

    private static Refused fails(String name, String message, Reason reason, String detail) {
        return new Refused(name, FakeFunctions.failing(message), reason, detail);
    }

    private static Refused broken(String name, Invocation.Result result, String detail) {
        return new Refused(name, result, Reason.AUTHORIZER_FAILED, detail);
    }

    private static Refused answers(String name, String payload, String detail) {
        return broken(name, FakeFunctions.returning(payload), detail);
    }

    private Authorization ask(String target, String token) throws InterruptedException {
        return check.check(Requests.routed(API, Requests.get(target, "Authorization", token)))
                .authorization()
                .orElseThrow();
    }

    private Refusal refusal(String target, String token) {
        return catchThrowableOfType(Refusal.class, () -> ask(target, token));
    }
}
