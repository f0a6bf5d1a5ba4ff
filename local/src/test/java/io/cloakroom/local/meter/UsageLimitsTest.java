package io.cloakroom.local.meter;

import static io.cloakroom.local.meter.MeteredApi.ALICE;
import static io.cloakroom.local.meter.MeteredApi.BOB;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.meter.Quota.Period;
import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.MethodThrottles.Method;
import io.cloakroom.local.restapi.Throttle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** How much those who are let in may ask. */
class UsageLimitsTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final String OK = "OK";
    private static final String THROTTLED = "THROTTLED";
    private static final String QUOTA_EXCEEDED = "QUOTA_EXCEEDED";

    @Test
    void planLimitsEachKeyOverAllMethods() {
        var api = new MeteredApi(MeteredApi.rate(1, 2));

        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.get("/orders", ALICE)).isEqualTo(OK);
        assertThat(api.get("/items", ALICE)).isEqualTo(THROTTLED);
        assertThat(api.get("/items", BOB)).isEqualTo(OK);

        api.clock.advance(Duration.ofSeconds(1));
        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
    }

    @ParameterizedTest(name = "the plan''s own rate counts too: {0}")
    @CsvSource({"true, THROTTLED", "false, OK"})
    void planMayLimitOneMethodMore(boolean planToo, String ordersAfterwards) {
        var stage = MeteredApi.stage("dev", Map.of("/items/GET", Throttle.of(1, 1)));
        var plan = MeteredApi.plan("Plan", Throttle.of(0, 2), Optional.empty(), stage);
        var rules = MeteredApi.NO_ACCOUNT_LIMIT;
        var api =
                new MeteredApi(
                        plan,
                        new MeterRules(
                                rules.account(),
                                false,
                                planToo,
                                rules.quotaFirst(),
                                rules.calendar()),
                        MethodThrottles.NONE);

        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.get("/items", ALICE)).isEqualTo(THROTTLED);
        assertThat(api.get("/items", BOB)).isEqualTo(OK);
        assertThat(api.get("/orders", ALICE)).isEqualTo(OK);
        assertThat(api.get("/orders", ALICE)).isEqualTo(ordersAfterwards);
    }

    @Test
    void stageLimitsEachMethodWhoeverAsks() {
        var throttles = new MethodThrottles(Map.of(new Method("*", "*"), Throttle.of(1, 1)));
        var api = new MeteredApi(MeteredApi.rate(100, 100), MeteredApi.NO_ACCOUNT_LIMIT, throttles);

        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.get("/items", BOB)).isEqualTo(THROTTLED);
        assertThat(api.get("/orders", BOB)).isEqualTo(OK);
        assertThat(api.outcome(api.request("/open"))).isEqualTo(OK);
        assertThat(api.outcome(api.request("/open"))).isEqualTo(THROTTLED);
    }

    @Test
    void accountLimitsEverything() {
        var rules =
                new MeterRules(
                        Throttle.of(1, 2), false, true, false, MeterRules.ASSUMED.calendar());
        var api = new MeteredApi(MeteredApi.rate(100, 100), rules, MethodThrottles.NONE);

        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.outcome(api.request("/open"))).isEqualTo(OK);
        assertThat(api.outcome(api.request("/open"))).isEqualTo(THROTTLED);
    }

    @Test
    void limitLeftOutIsTheAccounts() {
        var rules =
                new MeterRules(
                        Throttle.of(1, 3), false, true, false, MeterRules.ASSUMED.calendar());
        var onlyRate = new Throttle(Throttle.of(5, 0).rate(), OptionalInt.empty());
        var plan =
                MeteredApi.plan(
                        "Plan", onlyRate, Optional.empty(), MeteredApi.stage("dev", Map.of()));
        var api = new MeteredApi(plan, rules, MethodThrottles.NONE);

        assertThat(IntStream.range(0, 4).mapToObj(i -> api.get("/items", ALICE)))
                .containsExactly(OK, OK, OK, THROTTLED);
    }

    @Test
    void quotaIsForAPeriod() {
        var api = new MeteredApi(MeteredApi.quota(new Quota(2, 0, Period.DAY)));

        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.get("/orders", ALICE)).isEqualTo(OK);
        assertThat(api.get("/items", ALICE)).isEqualTo(QUOTA_EXCEEDED);
        assertThat(api.get("/items", BOB)).isEqualTo(OK);

        api.clock.advance(Duration.between(api.clock.instant(), MIDNIGHT).minusNanos(1));
        assertThat(api.get("/items", ALICE)).isEqualTo(QUOTA_EXCEEDED);
        api.clock.advance(Duration.ofNanos(1));
        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
    }

    @Test
    void offsetLessensTheFirstPeriod() {
        var api = new MeteredApi(MeteredApi.quota(new Quota(2, 1, Period.WEEK)));

        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.get("/items", ALICE)).isEqualTo(QUOTA_EXCEEDED);
        api.clock.advance(Duration.ofDays(7));
        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.get("/items", ALICE)).isEqualTo(OK);
        assertThat(api.get("/items", ALICE)).isEqualTo(QUOTA_EXCEEDED);
    }

    @ParameterizedTest(name = "the quota is asked first: {0}")
    @CsvSource({"false, THROTTLED", "true, QUOTA_EXCEEDED"})
    void rateIsAskedBeforeQuota(boolean quotaFirst, String expected) {
        var plan =
                MeteredApi.plan(
                        "Plan",
                        Throttle.of(0, 1),
                        Optional.of(new Quota(1, 0, Period.MONTH)),
                        MeteredApi.stage("dev", Map.of()));
        var rules =
                new MeterRules(
                        Throttle.NONE, false, true, quotaFirst, MeterRules.ASSUMED.calendar());
        var api = new MeteredApi(plan, rules, MethodThrottles.NONE);

        api.get("/items", ALICE);

        assertThat(api.get("/items", ALICE)).isEqualTo(expected);
    }

    @Test
    void whatIsRefusedTakesNothing() {
        var throttles = new MethodThrottles(Map.of(new Method("/items", "GET"), Throttle.of(1, 1)));
        var plan = MeteredApi.quota(new Quota(2, 0, Period.DAY));
        var api = new MeteredApi(plan, MeteredApi.NO_ACCOUNT_LIMIT, throttles);

        api.get("/items", ALICE);
        assertThat(api.get("/items", ALICE)).isEqualTo(THROTTLED);
        assertThat(api.get("/items", ALICE)).isEqualTo(THROTTLED);
        assertThat(api.usage("Alice").used()).isEqualTo(1);
        assertThat(api.usage("Alice").refused()).isEqualTo(2);
        assertThat(api.get("/orders", ALICE)).isEqualTo(OK);
    }

    @Test
    void tellsWhatEachKeyHasUsed() {
        var api = new MeteredApi(MeteredApi.quota(new Quota(5, 2, Period.MONTH)));
        api.get("/items", BOB);

        assertThat(api.usage("Bob"))
                .isEqualTo(
                        new PlanUsage(
                                "Bob",
                                true,
                                "Plan",
                                1,
                                OptionalInt.of(3),
                                Instant.parse("2026-12-01T00:00:00Z"),
                                Throttle.NONE,
                                0));
        assertThat(api.plans.usage())
                .extracting(PlanUsage::key)
                .containsExactly("Alice", "Bob", "Disabled", "Elsewhere");
    }

    @Test
    void admitsNoneTooManyOfThoseThatComeAtOnce() throws Exception {
        var api = new MeteredApi(MeteredApi.rate(0, 500));
        Callable<Long> client =
                () ->
                        IntStream.range(0, 200)
                                .filter(i -> api.get("/items", ALICE).equals(OK))
                                .count();
        long admitted = 0;
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (var answers : clients.invokeAll(List.of(client, client, client, client))) {
                admitted += answers.get();
            }
        }

        assertThat(admitted).isEqualTo(500);
        assertThat(api.usage("Alice").used()).isEqualTo(500);
        assertThat(api.usage("Alice").refused()).isEqualTo(300);
    }
}
