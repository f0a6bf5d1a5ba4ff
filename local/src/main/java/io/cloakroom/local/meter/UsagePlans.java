package io.cloakroom.local.meter;

import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Throttle;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The account's API keys and usage plans, with what each key has left in each plan. */
public final class UsagePlans {
    /** Counts by the day where a plan has no quota. */
    private static final Quota UNLIMITED = new Quota(Integer.MAX_VALUE, 0, Quota.Period.DAY);

    private final ApiKeys keys;
    private final InstantSource clock;
    private final MeterRules rules;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Optional<TokenBucket> account;

    UsagePlans(ApiKeys keys, List<UsagePlanDefinition> plans, UsageStore store, MeterRules rules) {
        this.keys = keys;
        this.clock = store.clock();
        this.rules = rules;
        this.account = bucket("the account's rate", rules.account());
        for (UsagePlanDefinition plan : plans) {
            for (ApiKey key : keys.withIds(plan.keys())) {
                UsageCounter usage = usage(plan, key, store.records());
                subscriptions.add(new Subscription(key, plan, usage, this::bucket));
            }
        }
    }

    private UsageCounter usage(UsagePlanDefinition plan, ApiKey key, UsageRecords records) {
        Quota quota = plan.quota().orElse(UNLIMITED);
        var start = rules.calendar().startOf(quota, clock.instant());
        return new UsageCounter(quota, rules.calendar(), records.of(plan.id(), key.id(), start));
    }

    /** A full bucket, if the setting limits anything. */
    Optional<TokenBucket> bucket(String name, Throttle throttle) {
        if (!throttle.isSet()) {
            return Optional.empty();
        }
        Throttle limits = throttle.within(rules.account());
        return Optional.of(TokenBucket.full(name, limits, clock.instant()));
    }

    /** The id of the key with this value, whatever else becomes of it. */
    public Optional<String> keyId(String value) {
        return key(value).map(ApiKey::id);
    }

    Optional<ApiKey> key(String value) {
        return keys.find(value);
    }

    /** The plan's hold on a key for one stage: there is one at most. */
    Optional<Subscription> subscription(ApiKey key, String stageId) {
        return subscriptions.stream()
                .filter(one -> one.key().equals(key) && one.isFor(stageId))
                .findFirst();
    }

    /** The enabled keys of a stage, in the order of the template's plans. */
    public List<IssuedKey> issued(RestApi api) {
        return subscriptions.stream()
                .filter(one -> one.isFor(UsagePlanDefinition.stageId(api)))
                .map(Subscription::issued)
                .filter(issued -> issued.key().enabled())
                .toList();
    }

    MeterRules rules() {
        return rules;
    }

    /**
     * Takes one of each limit, the account's at the end, or of none.
     *
     * @return the first limit that is reached, if any
     */
    synchronized Optional<Limit> take(List<Limit> limits) {
        var all = new ArrayList<>(limits);
        account.ifPresent(all::add);
        Instant now = clock.instant();
        for (Limit limit : all) {
            if (limit.isReached(now)) {
                return Optional.of(limit);
            }
        }
        all.forEach(limit -> limit.take(now));
        return Optional.empty();
    }

    /** Every key of every plan, in the template's order. */
    public synchronized List<PlanUsage> usage() {
        Instant now = clock.instant();
        return subscriptions.stream().map(one -> one.usage(now)).toList();
    }
}
