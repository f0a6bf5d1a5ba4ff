package io.cloakroom.local.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeClock;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Policies;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.Authorizer.IdentitySource;
import io.cloakroom.local.restapi.Authorizer.IdentitySource.Location;
import io.cloakroom.local.restapi.RestApi;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is asked once, seen through the phase that asks. */
class AuthorizerCacheTest {
    private final FakeClock clock = new FakeClock();
    private final FakeFunctions functions = FakeFunctions.obliging();

    @Test
    void asksOncePerToken() throws InterruptedException {
        var door = new Door(Routes.TOKEN);

        assertThat(door.outcome("/dev/one", "a")).isEqualTo("allowed");
        assertThat(door.outcome("/dev/one", "a")).isEqualTo("allowed");
        assertThat(door.outcome("/dev/one", "b")).isEqualTo("allowed");

        assertThat(functions.calls()).hasSize(2);
    }

    @Test
    void showsNoTokenOfItsKeys() {
        assertThat(new AuthorizerCache.Key("Authorizer", new Identity(List.of("a token"))))
                .hasToString("Key[authorizer=Authorizer, identity=Identity[1]]");
    }

    @Test
    void holdsAnotherMethodAgainstTheSamePolicy() throws InterruptedException {
        var door = new Door(Routes.TOKEN);
        functions.with("Authorizer", FakeFunctions.returning(Policies.allow("*/GET/one")));

        assertThat(door.outcome("/dev/one", "a")).isEqualTo("allowed");
        assertThat(door.outcome("/dev/two", "a")).isEqualTo(Reason.NOT_ALLOWED.name());

        assertThat(functions.calls()).hasSize(1);
    }

    @Test
    void remembersADenial() throws InterruptedException {
        var door = new Door(Routes.TOKEN);
        functions.with("Authorizer", FakeFunctions.returning(Policies.deny("*")));

        assertThat(door.outcome("/dev/one", "a")).isEqualTo(Reason.DENIED.name());
        assertThat(door.outcome("/dev/one", "a")).isEqualTo(Reason.DENIED.name());

        assertThat(functions.calls()).hasSize(1);
    }

    @Test
    void remembersNoFailure() throws InterruptedException {
        var door = new Door(Routes.TOKEN);
        functions.with("Authorizer", FakeFunctions.failing("Unauthorized"));

        assertThat(door.outcome("/dev/one", "a")).isEqualTo(Reason.UNAUTHORIZED.name());
        assertThat(door.outcome("/dev/one", "a")).isEqualTo(Reason.UNAUTHORIZED.name());

        assertThat(functions.calls()).hasSize(2);
    }

    @Test
    void asksAgainWhenTheTimeIsOverHoweverOftenItWasUsed() throws InterruptedException {
        var door = new Door(Routes.lasting(Duration.ofSeconds(10)));

        door.outcome("/dev/one", "a");
        clock.advance(Duration.ofSeconds(9));
        door.outcome("/dev/one", "a");
        assertThat(functions.calls()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        door.outcome("/dev/one", "a");
        assertThat(functions.calls()).hasSize(2);
    }

    @Test
    void tellsRequestsApartByAllSources() throws InterruptedException {
        var door =
                new Door(
                        Routes.requesting(
                                Duration.ofMinutes(5),
                                new IdentitySource(Location.HEADER, "Authorization"),
                                new IdentitySource(Location.CONTEXT, "path")));

        for (String path : List.of("/dev/one", "/dev/one", "/dev/two", "/dev/two")) {
            assertThat(door.outcome(path, "a")).isEqualTo("allowed");
        }

        assertThat(functions.calls()).hasSize(2);
    }

    @Test
    void asksEveryTimeWithoutALifetime() throws InterruptedException {
        var door = new Door(Routes.lasting(Duration.ZERO));

        door.outcome("/dev/one", "a");
        door.outcome("/dev/one", "a");

        assertThat(functions.calls()).hasSize(2);
    }

    @Test
    void reportsNoLatencyForWhatItRemembers() throws InterruptedException {
        var api = Apis.of(Routes.authorized("GET", "/one"));
        var check =
                new AuthorizationCheck(api, Apis.ACCOUNT, functions, _ -> Optional.empty(), clock);
        var routed = Requests.routed(api, Requests.get("/dev/one", "Authorization", "a"));

        assertThat(check.check(routed).authorization().orElseThrow().latency()).isPositive();
        assertThat(check.check(routed).authorization().orElseThrow().latency()).isZero();
    }

    @Test
    void forgetsTheLeastUsedOfTooMany() {
        var cache = new AuthorizerCache(clock);
        var answer = AuthorizerAnswer.read(Policies.allow("*").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1_000; i++) {
            cache.keep(key(i), answer, Duration.ofMinutes(5));
        }
        assertThat(cache.find(key(0))).isPresent();

        cache.keep(key(1_000), answer, Duration.ofMinutes(5));

        assertThat(cache.find(key(0))).isPresent();
        assertThat(cache.find(key(1))).isEmpty();
    }

    private static AuthorizerCache.Key key(int token) {
        return new AuthorizerCache.Key("Token", new Identity(List.of("t" + token)));
    }

    private final class Door {
        private final RestApi api;
        private final AuthorizationCheck check;

        Door(Authorizer authorizer) {
            this.api =
                    Apis.of(
                            Routes.with(Routes.open("GET", "/one"), authorizer),
                            Routes.with(Routes.open("GET", "/two"), authorizer));
            this.check =
                    new AuthorizationCheck(
                            api, Apis.ACCOUNT, functions, _ -> Optional.empty(), clock);
        }

        String outcome(String target, String token) throws InterruptedException {
            try {
                check.check(Requests.routed(api, Requests.get(target, "Authorization", token)));
                return "allowed";
            } catch (Refusal refusal) {
                return refusal.reason().name();
            }
        }
    }
}
