package io.cloakroom.local.meter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * The periods of quotas. Their limits are not documented: calendar days, weeks and months in UTC.
 *
 * @param weekStart first day of a week
 * @param offset what a quota's offset means
 */
record QuotaCalendar(DayOfWeek weekStart, Offset offset) {
    /** Meanings of a quota's offset. */
    enum Offset {
        /** So many requests fewer in the period in which the plan begins. */
        REQUESTS,
        /** Every period begins so many days later. */
        DAYS
    }

    /** First day of the period that a time is in. */
    LocalDate startOf(Quota quota, Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC).minusDays(shift(quota));
        LocalDate start =
                switch (quota.period()) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
                    case MONTH -> day.withDayOfMonth(1);
                };
        return start.plusDays(shift(quota));
    }

    /** When the period that begins on a day is over. */
    Instant endOf(Quota quota, LocalDate start) {
        LocalDate end =
                switch (quota.period()) {
                    case DAY -> start.plusDays(1);
                    case WEEK -> start.plusWeeks(1);
                    case MONTH -> start.plusMonths(1);
                };
        return end.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    int limitOf(Quota quota, boolean firstPeriod) {
        boolean fewer = firstPeriod && offset == Offset.REQUESTS;
        return fewer ? Math.max(0, quota.limit() - quota.offset()) : quota.limit();
    }

    private int shift(Quota quota) {
        return offset == Offset.DAYS ? quota.offset() : 0;
    }
}
