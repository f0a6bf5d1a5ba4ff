package io.cloakroom.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** EventBridge user guide, "Cron expressions reference". */
class CronExpressionTest {
    /** Each from {@code 2026-01-01T00:00}, a Thursday. */
    static final List<Row> ROWS =
            List.of(
                    new Row("0 10 * * ? *", "2026-01-01T10:00, 2026-01-02T10:00"),
                    new Row("15 12 * * ? *", "2026-01-01T12:15, 2026-01-02T12:15"),
                    new Row(
                            "0 18 ? * MON-FRI *",
                            "2026-01-01T18:00, 2026-01-02T18:00, 2026-01-05T18:00"),
                    new Row("0 8 1 * ? *", "2026-01-01T08:00, 2026-02-01T08:00"),
                    new Row("0/15 * * * ? *", "2026-01-01T00:15, 2026-01-01T00:30"),
                    new Row("1/10 * * * ? *", "2026-01-01T00:01, 2026-01-01T00:11"),
                    new Row("*/20 7-8 * * ? *", "2026-01-01T07:00, 2026-01-01T07:20"),
                    new Row("0/10 * ? * mon-fri *", "2026-01-01T00:10, 2026-01-01T00:20"),
                    new Row(
                            "0/30 2-20/9 1 1 ? 2027",
                            "2027-01-01T02:00, 2027-01-01T02:30, 2027-01-01T11:00"),
                    new Row("0 0 L * ? *", "2026-01-31T00:00, 2026-02-28T00:00"),
                    new Row("0 0 L 2 ? 2028", "2028-02-29T00:00"),
                    new Row("0 0 3W * ? *", "2026-01-02T00:00, 2026-02-03T00:00"),
                    new Row("0 0 1W 8 ? *", "2026-08-03T00:00, 2027-08-02T00:00"),
                    new Row("0 0 31W * ? *", "2026-01-30T00:00, 2026-03-31T00:00"),
                    new Row("0 0 ? * L *", "2026-01-03T00:00, 2026-01-10T00:00"),
                    new Row("15 10 ? * 6L 2026-2027", "2026-01-30T10:15, 2026-02-27T10:15"),
                    new Row("0 0 ? * 3#2 *", "2026-01-13T00:00, 2026-02-10T00:00"),
                    new Row("0 0 ? * SUN#5 *", "2026-03-29T00:00, 2026-05-31T00:00"),
                    new Row("0 0 ? JAN,JUL 1,SAT *", "2026-01-03T00:00, 2026-01-04T00:00"),
                    new Row("0 0 29 2 ? *", "2028-02-29T00:00, 2032-02-29T00:00"),
                    new Row("0 0 30 2 ? *", "never"),
                    new Row("0 0 * * ? 2024/2", "2026-01-02T00:00, 2026-01-03T00:00"),
                    new Row("59 23 31 12 ? 2199", "2199-12-31T23:59"),
                    new Row("0 0 1 1 ? 1970-2026", "never"));

    record Row(String expression, String times) {
        @Override
        public String toString() {
            return expression;
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void meansTheseTimes(Row row) {
        var cron = CronExpression.parse(row.expression());
        var time = LocalDateTime.parse("2026-01-01T00:00");
        for (var expected : row.times().split(", ", -1)) {
            var next = cron.next(time);
            assertThat(next.map(LocalDateTime::toString).orElse("never")).isEqualTo(expected);
            time = next.orElse(time);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 10 * * ?             | must have six fields
                    0 10 * * ? * *         | must have six fields
                    0 10 * * * *           | must have ? in exactly one
                    0 10 ? * ? *           | must have ? in exactly one
                    0 10 1 * MON *         | must have ? in exactly one
                    60 10 * * ? *          | has 60 in its minutes, which takes values from 0 to 59
                    0 24 * * ? *           | has 24 in its hours
                    0 0 0 * ? *            | has 0 in its day-of-month
                    0 0 * 13 ? *           | has 13 in its month
                    0 0 ? * 8 *            | has 8 in its day-of-week
                    0 0 * * ? 1969         | has 1969 in its year
                    0 0 * * ? 2200         | has 2200 in its year
                    0 0 * FOO ? *          | has FOO in its month
                    5-3 0 * * ? *          | has 5-3 in its minutes
                    1, 0 * * ? *           | has nothing in its minutes
                    0/0 0 * * ? *          | has 0/0 in its minutes
                    0/60 0 * * ? *         | has 0/60 in its minutes
                    0 0 ? * 2/2 *          | has 2/2 in its day-of-week
                    0 0 ? * 3#6 *          | has 3#6 in its day-of-week
                    0 0 ? * 3#1,6#3 *      | in its day-of-week
                    0 0 1W,2 * ? *         | in its day-of-month
                    0 0 32W * ? *          | has 32 in its day-of-month
                    ? 0 * * ? *            | has ? in its minutes
                    """)
    void isRefusedWithAReason(String expression, String reason) {
        assertThatThrownBy(() -> CronExpression.parse(expression))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(reason);
    }

    /** Held against the plain meaning: the first minute later for which every field is met. */
    @Property(tries = 200)
    void isTheFirstMinuteThatMeetsEveryField(
            @ForAll @IntRange(min = 0, max = 59) int minute,
            @ForAll @IntRange(min = 1, max = 59) int minuteStep,
            @ForAll @IntRange(min = 0, max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 7) int weekday,
            @ForAll @IntRange(min = 0, max = 20_000) int start) {
        var after = LocalDateTime.parse("2026-01-01T00:00").plusMinutes(start);
        var text = "%d/%d %d-23 ? * %d *".formatted(minute, minuteStep, hour, weekday);
        var expected = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        while (expected.getMinute() < minute
                || (expected.getMinute() - minute) % minuteStep != 0
                || expected.getHour() < hour
                || expected.getDayOfWeek().plus(1).getValue() != weekday) {
            expected = expected.plusMinutes(1);
        }
        assertThat(CronExpression.parse(text).next(after)).contains(expected);
    }
}
