package io.cloakroom.local.meter;

import io.cloakroom.local.authorize.Authorization;
import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.authorize.Caller;
import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeClock;
import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.meter.UsagePlanDefinition.PlanStage;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Stage;
import io.cloakroom.local.restapi.Throttle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API with the routes /items and /orders, which need a key, and /open, which does not. */
final class MeteredApi {
    static final String ALICE = "alice000000000000000";
    static final String BOB = "bob00000000000000000";
    static final List<ApiKeyDefinition> KEYS =
            List.of(
                    key("Alice", true, ALICE),
                    key("Bob", true, BOB),
                    key("Disabled", false, "disabled000000000000"),
                    key("Elsewhere", true, "elsewhere00000000000"),
                    key("Stray", true, "stray000000000000000"));

    static final MeterRules NO_ACCOUNT_LIMIT =
            new MeterRules(
                    Throttle.NONE,
                    MeterRules.ASSUMED.keyBeforeAuthorizer(),
                    MeterRules.ASSUMED.planLimitsMethodsToo(),
                    MeterRules.ASSUMED.quotaFirst(),
                    MeterRules.ASSUMED.calendar());

    final FakeClock clock = new FakeClock();
    final UsagePlans plans;
    private final RestApi api;
    private final UsageMeter meter;

    MeteredApi(UsagePlanDefinition plan) {
        this(plan, NO_ACCOUNT_LIMIT, MethodThrottles.NONE);
    }

    MeteredApi(UsagePlanDefinition plan, MeterRules rules, MethodThrottles throttles) {
        this(plan, rules, new Stage("dev", Map.of(), throttles), ApiKeySource.HEADER);
    }

    MeteredApi(UsagePlanDefinition plan, MeterRules rules, Stage stage, ApiKeySource source) {
        this.api =
                Apis.on(
                        stage,
                        source,
                        Routes.withKey(Routes.open("GET", "/items")),
                        Routes.withKey(Routes.open("GET", "/orders")),
                        Routes.open("GET", "/open"));
        var elsewhere = plan("Elsewhere", Throttle.NONE, Optional.empty(), stage("prod", Map.of()));
        this.plans = plans(List.of(plan, elsewhere), rules);
        this.meter = new UsageMeter(api, plans);
    }

    private UsagePlans plans(List<UsagePlanDefinition> definitions, MeterRules rules) {
        try {
            return Plans.store(clock).plans(KEYS, definitions, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiKeyDefinition key(String name, boolean enabled, String value) {
        return new ApiKeyDefinition(name, name + "Id", name, enabled, Optional.of(value));
    }

    static UsagePlanDefinition rate(double rate, int burst) {
        return plan("Plan", Throttle.of(rate, burst), Optional.empty(), stage("dev", Map.of()));
    }

    static UsagePlanDefinition quota(Quota quota) {
        return plan("Plan", Throttle.NONE, Optional.of(quota), stage("dev", Map.of()));
    }

    static UsagePlanDefinition plan(
            String name, Throttle throttle, Optional<Quota> quota, PlanStage stage) {
        List<String> keys =
                name.equals("Plan")
                        ? List.of("AliceId", "BobId", "DisabledId")
                        : List.of("ElsewhereId");
        return new UsagePlanDefinition(
                name, name + "Id", name, List.of(stage), throttle, quota, keys);
    }

    static PlanStage stage(String name, Map<String, Throttle> methods) {
        return new PlanStage("abcdefghij", name, methods);
    }

    AuthorizedRequest request(String path, String... headers) {
        return request(Optional.empty(), path, headers);
    }

    AuthorizedRequest request(Optional<String> usageIdentifierKey, String path, String... headers) {
        var caller = new Caller("ada", Map.of(), usageIdentifierKey);
        return new AuthorizedRequest(
                Requests.routed(api, Requests.get("/dev" + path, headers)),
                Optional.of(new Authorization(caller, Duration.ZERO, false)));
    }

    AdmittedRequest admit(AuthorizedRequest request) {
        return meter.admit(request);
    }

    /** OK, or the reason of the refusal. */
    String get(String path, String key) {
        return outcome(request(path, "x-api-key", key));
    }

    String outcome(AuthorizedRequest request) {
        try {
            meter.admit(request);
            return "OK";
        } catch (Refusal refusal) {
            return refusal.reason().name();
        }
    }

    PlanUsage usage(String key) {
        return plans.usage().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
