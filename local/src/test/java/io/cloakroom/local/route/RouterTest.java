package io.cloakroom.local.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

class RouterTest {
    private static final RestApi API =
            Apis.of(
                    Routes.open("GET", "/"),
                    Routes.open("GET", "/items"),
                    Routes.open("ANY", "/items"),
                    Routes.open("GET", "/items/{id}"),
                    Routes.open("GET", "/items/mine"),
                    Routes.open("DELETE", "/items/{id}/tags/{tag}"),
                    Routes.open("OPTIONS", "/{proxy+}"),
                    Routes.open("GET", "/files/{path+}"));

    record Found(
            String name,
            String method,
            String target,
            String route,
            String path,
            Map<String, String> parameters) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Found> found() {
        return List.of(
                found("root with slash", "GET", "/dev/", "GET /", "/"),
                found("root without slash", "GET", "/dev", "GET /", "/"),
                found("root with query", "GET", "/dev?a=/x", "GET /", "/"),
                found("exact verb before ANY", "GET", "/dev/items", "GET /items", "/items"),
                found("ANY for other verbs", "PUT", "/dev/items", "ANY /items", "/items"),
                found("ANY is not HEAD's absence", "HEAD", "/dev/items", "ANY /items", "/items"),
                found("trailing slash is kept", "GET", "/dev/items/", "GET /items", "/items/"),
                found("literal first", "GET", "/dev/items/mine", "GET /items/mine", "/items/mine"),
                found("variable", "GET", "/dev/items/7", "GET /items/{id}", "/items/7", "id", "7"),
                found(
                        "trailing slash is no part of a variable",
                        "GET",
                        "/dev/items/7/",
                        "GET /items/{id}",
                        "/items/7/",
                        "id",
                        "7"),
                found(
                        "an encoded slash does not split",
                        "GET",
                        "/dev/items/a%2Fb%20c",
                        "GET /items/{id}",
                        "/items/a%2Fb%20c",
                        "id",
                        "a%2Fb%20c"),
                found(
                        "two variables",
                        "DELETE",
                        "/dev/items/7/tags/red",
                        "DELETE /items/{id}/tags/{tag}",
                        "/items/7/tags/red",
                        "id",
                        "7",
                        "tag",
                        "red"),
                found(
                        "greedy takes the rest",
                        "GET",
                        "/dev/files/a/b/c",
                        "GET /files/{path+}",
                        "/files/a/b/c",
                        "path",
                        "a/b/c"),
                found(
                        "greedy keeps double slashes",
                        "GET",
                        "/dev/files/a//b",
                        "GET /files/{path+}",
                        "/files/a//b",
                        "path",
                        "a//b"),
                found(
                        "a literal without the verb is no obstacle",
                        "OPTIONS",
                        "/dev/items/mine",
                        "OPTIONS /{proxy+}",
                        "/items/mine",
                        "proxy",
                        "items/mine"),
                found("slashes before the stage", "GET", "//dev/items", "GET /items", "/items"),
                found("slashes after the stage", "GET", "/dev//items", "GET /items", "/items"));
    }

    @ParameterizedTest
    @MethodSource("found")
    void findsTheMostSpecificRoute(Found row) {
        var routed = Requests.routed(API, Requests.of(row.method(), row.target(), ""));

        assertThat(routed.route().method() + " " + routed.route().path().template())
                .isEqualTo(row.route());
        assertThat(routed.method()).isEqualTo(row.method());
        assertThat(routed.path()).isEqualTo(row.path());
        assertThat(routed.pathParameters()).isEqualTo(row.parameters());
    }

    record Lost(String name, Request request, Reason reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Lost> lost() {
        return List.of(
                new Lost("no stage", Requests.get("/"), Reason.UNKNOWN_STAGE),
                new Lost("another stage", Requests.get("/prod/items"), Reason.UNKNOWN_STAGE),
                new Lost("stage in capitals", Requests.get("/DEV/items"), Reason.UNKNOWN_STAGE),
                new Lost("encoded stage", Requests.get("/%64ev/items"), Reason.UNKNOWN_STAGE),
                new Lost("unknown path", Requests.get("/dev/nothing"), Reason.UNKNOWN_ROUTE),
                new Lost("path in capitals", Requests.get("/dev/Items"), Reason.UNKNOWN_ROUTE),
                new Lost("encoded literal", Requests.get("/dev/%69tems"), Reason.UNKNOWN_ROUTE),
                new Lost("below a leaf", Requests.get("/dev/items/7/x"), Reason.UNKNOWN_ROUTE),
                new Lost("empty variable", Requests.get("/dev/items//"), Reason.UNKNOWN_ROUTE),
                new Lost("greedy's parent", Requests.get("/dev/files"), Reason.UNKNOWN_ROUTE),
                new Lost(
                        "greedy's root", Requests.of("OPTIONS", "/dev/", ""), Reason.UNKNOWN_ROUTE),
                new Lost(
                        "unknown verb",
                        Requests.of("PUT", "/dev/items/7", ""),
                        Reason.UNKNOWN_ROUTE),
                new Lost("no HEAD of GET", Requests.of("HEAD", "/dev/", ""), Reason.UNKNOWN_ROUTE),
                new Lost(
                        "with a signature",
                        Requests.get("/dev/x", "Authorization", "AWS4-HMAC-SHA256 Credential=a"),
                        Reason.UNKNOWN_ROUTE),
                new Lost(
                        "with a token",
                        Requests.get("/dev/x", "Authorization", "Bearer x"),
                        Reason.UNKNOWN_ROUTE_WITH_AUTHORIZATION));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void refusesWhatIsNotRouted(Lost row) {
        var refusal =
                catchThrowableOfType(Refusal.class, () -> Requests.routed(API, row.request()));

        assertThat(refusal.reason()).isEqualTo(row.reason());
    }

    @Test
    void letsAHeaderOverrideTheVerb() {
        var request =
                Requests.post("/dev/items/7/tags/red", "", "X-HTTP-Method-Override", "delete");

        assertThat(Requests.routed(API, request).method()).isEqualTo("DELETE");
    }

    private static Found found(
            String name, String method, String target, String route, String path, String... pairs) {
        var parameters =
                switch (pairs.length) {
                    case 0 -> Map.<String, String>of();
                    case 2 -> Map.of(pairs[0], pairs[1]);
                    default -> Map.of(pairs[0], pairs[1], pairs[2], pairs[3]);
                };
        return new Found(name, method, target, route, path, parameters);
    }
}
