package io.cloakroom.local.authorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.Authorizer.IdentitySource;
import io.cloakroom.local.restapi.Authorizer.IdentitySource.Location;
import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Stage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What has no identity is refused before anything could be called. */
class IdentitySourcesTest {
    private static final Duration TTL = Duration.ofMinutes(5);
    private static final Authorizer BEARER = Routes.expecting("Bearer [a-z]+");
    private static final IdentitySource TENANT = new IdentitySource(Location.HEADER, "X-Tenant");
    private static final IdentitySource PAGE = new IdentitySource(Location.QUERY, "page");

    record Row(String name, Authorizer authorizer, Request request) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> unidentified() {
        return List.of(
                new Row("no header", Routes.TOKEN, get("")),
                new Row("another header", Routes.TOKEN, get("", "X-Token", "t")),
                new Row("empty header", Routes.TOKEN, get("", "Authorization", "")),
                new Row("no header, without a cache", Routes.lasting(Duration.ZERO), get("")),
                new Row("expression does not match", BEARER, get("", "Authorization", "Basic a")),
                new Row("matches only a part", BEARER, get("", "Authorization", "Bearer abc1")),
                new Row("one of two sources", requesting(TENANT, PAGE), get("", "X-Tenant", "a")),
                new Row("the other of two", requesting(TENANT, PAGE), get("?page=2")),
                new Row("query without a value", requesting(PAGE), get("?page=")),
                new Row("blank header", requesting(TENANT), get("", "X-Tenant", " ")),
                new Row(
                        "no such stage variable",
                        requesting(new IdentitySource(Location.STAGE_VARIABLE, "size")),
                        get("")),
                new Row(
                        "unknown context",
                        requesting(context("identity.cognitoIdentityId")),
                        get("")));
    }

    @ParameterizedTest
    @MethodSource("unidentified")
    void refuses(Row row) {
        var refusal = catchThrowableOfType(Refusal.class, () -> find(row));

        assertThat(refusal.reason()).isEqualTo(Reason.UNAUTHORIZED);
    }

    record Found(String name, Authorizer authorizer, Request request, List<String> values) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Found> identified() {
        return List.of(
                found(
                        "whole header",
                        Routes.TOKEN,
                        List.of("Bearer t"),
                        "Authorization",
                        "Bearer t"),
                found(
                        "expression matches",
                        BEARER,
                        List.of("Bearer t"),
                        "authorization",
                        "Bearer t"),
                found(
                        "in the order of the sources",
                        requesting(PAGE, TENANT),
                        List.of("1", "a"),
                        "x-tenant",
                        "a"),
                found(
                        "stage variable",
                        requesting(new IdentitySource(Location.STAGE_VARIABLE, "colour")),
                        List.of("blue")),
                found(
                        "context",
                        requesting(
                                context("httpMethod"),
                                context("resourcePath"),
                                context("path"),
                                context("stage"),
                                context("accountId"),
                                context("identity.sourceIp")),
                        List.of(
                                "GET",
                                "/items/{id}",
                                "/dev/items/7",
                                "dev",
                                "123456789012",
                                "127.0.0.1")),
                found("nothing asked for", Routes.requesting(Duration.ZERO), List.of()),
                found("answers not kept", Routes.requesting(Duration.ZERO, TENANT), List.of()));
    }

    @ParameterizedTest
    @MethodSource("identified")
    void finds(Found row) {
        assertThat(find(new Row(row.name(), row.authorizer(), row.request())).values())
                .isEqualTo(row.values());
    }

    private static Found found(
            String name, Authorizer authorizer, List<String> values, String... headers) {
        return new Found(name, authorizer, get("?page=1", headers), values);
    }

    private static Request get(String query, String... headers) {
        return Requests.get("/dev/items/7" + query, headers);
    }

    private static Authorizer requesting(IdentitySource... sources) {
        return Routes.requesting(TTL, sources);
    }

    private static IdentitySource context(String name) {
        return new IdentitySource(Location.CONTEXT, name);
    }

    private static Identity find(Row row) {
        RestApi api =
                Apis.on(
                        new Stage("dev", Map.of("colour", "blue"), MethodThrottles.NONE),
                        ApiKeySource.HEADER,
                        Routes.with(Routes.open("GET", "/items/{id}"), row.authorizer()));
        return new IdentitySources(api, Apis.ACCOUNT)
                .find(Requests.routed(api, row.request()), row.authorizer());
    }
}
