package io.cloakroom.local.meter;

import io.cloakroom.local.meter.UsagePlanDefinition.PlanStage;
import io.cloakroom.local.restapi.Throttle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;

/** A key in a plan, and what it has left there. */
final class Subscription {
    private final ApiKey key;
    private final UsagePlanDefinition plan;
    private final UsageCounter usage;
    private final Optional<TokenBucket> bucket;
    private final Map<String, TokenBucket> methods = new HashMap<>();
    private final LongAdder refused = new LongAdder();

    /**
     * A key that has used nothing of its rates.
     *
     * @param buckets makes a full one for limits, if any are set
     */
    Subscription(
            ApiKey key,
            UsagePlanDefinition plan,
            UsageCounter usage,
            BiFunction<String, Throttle, Optional<TokenBucket>> buckets) {
        this.key = key;
        this.plan = plan;
        this.usage = usage;
        this.bucket = buckets.apply("the plan's rate", plan.throttle());
        for (PlanStage stage : plan.stages()) {
            stage.methods()
                    .forEach(
                            (method, throttle) ->
                                    buckets.apply("the plan's rate for the method", throttle)
                                            .ifPresent(
                                                    full ->
                                                            methods.put(
                                                                    stage.id() + method, full)));
        }
    }

    ApiKey key() {
        return key;
    }

    IssuedKey issued() {
        return new IssuedKey(key, plan.name());
    }

    boolean isFor(String stageId) {
        return plan.stages().stream().anyMatch(stage -> stage.id().equals(stageId));
    }

    /**
     * What a request takes from, in the order in which it is asked.
     *
     * @param method by id of its stage, path and verb
     */
    List<Limit> limits(String method, MeterRules rules) {
        var limits = new ArrayList<Limit>();
        TokenBucket own = methods.get(method);
        if (own != null) {
            limits.add(own);
        }
        if (own == null || rules.planLimitsMethodsToo()) {
            bucket.ifPresent(limits::add);
        }
        limits.add(rules.quotaFirst() ? 0 : limits.size(), usage);
        return limits;
    }

    void countRefusal() {
        refused.increment();
    }

    PlanUsage usage(Instant now) {
        return new PlanUsage(
                key.name(),
                key.enabled(),
                plan.name(),
                usage.used(now),
                plan.quota().isPresent() ? OptionalInt.of(usage.limit(now)) : OptionalInt.empty(),
                usage.periodEnd(now),
                plan.throttle(),
                refused.sum());
    }
}
