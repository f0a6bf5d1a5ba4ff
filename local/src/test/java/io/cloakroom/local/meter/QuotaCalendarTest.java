package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.meter.Quota.Period;
import io.cloakroom.local.meter.QuotaCalendar.Offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

class QuotaCalendarTest {
    @ParameterizedTest(name = "{0}, {1} on {2}")
    @CsvSource({
        // 2026-11-23 is a Monday.
        "REQUESTS, DAY,   2026-11-25T00:00:00Z,   0, 2026-11-25, 2026-11-26T00:00:00Z",
        "REQUESTS, DAY,   2026-11-25T23:59:59.9Z, 0, 2026-11-25, 2026-11-26T00:00:00Z",
        "REQUESTS, WEEK,  2026-11-22T23:59:59.9Z, 0, 2026-11-16, 2026-11-23T00:00:00Z",
        "REQUESTS, WEEK,  2026-11-23T00:00:00Z,   5, 2026-11-23, 2026-11-30T00:00:00Z",
        "REQUESTS, MONTH, 2026-11-30T23:59:59.9Z, 9, 2026-11-01, 2026-12-01T00:00:00Z",
        "REQUESTS, MONTH, 2028-02-29T12:00:00Z,   0, 2028-02-01, 2028-03-01T00:00:00Z",
        "DAYS,     WEEK,  2026-11-25T00:00:00Z,   3, 2026-11-19, 2026-11-26T00:00:00Z",
        "DAYS,     WEEK,  2026-11-26T00:00:00Z,   3, 2026-11-26, 2026-12-03T00:00:00Z",
        "DAYS,     MONTH, 2026-11-10T00:00:00Z,  14, 2026-10-15, 2026-11-15T00:00:00Z",
        "DAYS,     MONTH, 2026-03-27T23:00:00Z,  27, 2026-02-28, 2026-03-28T00:00:00Z",
    })
    void dividesTimeIntoPeriods(
            Offset meaning, Period period, Instant time, int offset, LocalDate start, Instant end) {
        var calendar = new QuotaCalendar(DayOfWeek.MONDAY, meaning);
        var quota = new Quota(100, offset, period);

        assertThat(calendar.startOf(quota, time)).isEqualTo(start);
        assertThat(calendar.endOf(quota, start)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} with {1}, first: {2}")
    @CsvSource({
        "REQUESTS, 30,  true,  70",
        "REQUESTS, 30,  false, 100",
        "REQUESTS, 200, true,  0",
        "DAYS,     30,  true,  100",
    })
    void offsetLessensTheFirstPeriodOnly(Offset meaning, int offset, boolean first, int limit) {
        var calendar = new QuotaCalendar(DayOfWeek.MONDAY, meaning);

        assertThat(calendar.limitOf(new Quota(100, offset, Period.MONTH), first)).isEqualTo(limit);
    }

    @Test
    void weeksBeginWhereTheRulesSay() {
        var sundays = new QuotaCalendar(DayOfWeek.SUNDAY, Offset.REQUESTS);

        assertThat(
                        sundays.startOf(
                                new Quota(1, 0, Period.WEEK),
                                Instant.parse("2026-11-28T09:00:00Z")))
                .isEqualTo("2026-11-22");
    }
}
