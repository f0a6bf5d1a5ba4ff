package io.cloakroom.local.meter;

import io.cloakroom.local.refusal.Reason;

import java.time.Instant;
import java.time.LocalDate;

/** What a key has used of a plan's quota in the period that runs. */
final class UsageCounter implements Limit {
    private final Quota quota;
    private final QuotaCalendar calendar;
    private final UsageRecord record;

    UsageCounter(Quota quota, QuotaCalendar calendar, UsageRecord record) {
        this.quota = quota;
        this.calendar = calendar;
        this.record = record;
    }

    @Override
    public String name() {
        return "the plan's quota";
    }

    @Override
    public boolean isReached(Instant now) {
        return used(now) >= limit(now);
    }

    @Override
    public void take(Instant now) {
        record.count(calendar.startOf(quota, now));
    }

    @Override
    public Reason reason() {
        return Reason.QUOTA_EXCEEDED;
    }

    int limit(Instant now) {
        return calendar.limitOf(quota, record.isFirst(calendar.startOf(quota, now)));
    }

    long used(Instant now) {
        return record.used(calendar.startOf(quota, now));
    }

    Instant periodEnd(Instant now) {
        LocalDate start = calendar.startOf(quota, now);
        return calendar.endOf(quota, start);
    }
}
