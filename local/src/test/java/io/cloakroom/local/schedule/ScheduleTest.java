package io.cloakroom.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EventBridge Scheduler user guide, "Schedule types in EventBridge Scheduler". */
class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ExpressionReader SCHEDULER = ExpressionReader.scheduler(BERLIN);

    static final List<Row> ROWS =
            List.of(
                    new Row(
                            "a rule's rate begins one period after the start",
                            rule("rate(12 hours)"),
                            "2026-03-28T12:30:00Z, 2026-03-29T00:30:00Z"),
                    new Row(
                            "the Scheduler's rate begins at the start",
                            schedule("rate(12 hours)"),
                            "2026-03-28T00:30:00Z, 2026-03-28T12:30:00Z"),
                    new Row(
                            "a day of a rate has 24 hours, also when clocks change",
                            schedule("rate(1 day)").from("2026-03-28T00:30:00Z"),
                            "2026-03-28T00:30:00Z, 2026-03-29T00:30:00Z, 2026-03-30T00:30:00Z"),
                    new Row(
                            "a rate counts from a start date that is past",
                            schedule("rate(5 minutes)").from("2026-03-01T00:02:00Z"),
                            "2026-03-28T00:32:00Z, 2026-03-28T00:37:00Z"),
                    new Row(
                            "nothing happens before the start date",
                            schedule("cron(0 3 * * ? *)").from("2026-05-01T00:00:00Z"),
                            "2026-05-01T01:00:00Z, 2026-05-02T01:00:00Z"),
                    new Row(
                            "nothing happens after the end date",
                            schedule("cron(0 4 * * ? *)").until("2026-03-29T02:00:00Z"),
                            "2026-03-28T03:00:00Z, 2026-03-29T02:00:00Z, never"),
                    new Row(
                            "a rule's cron is in UTC",
                            rule("cron(30 2 * * ? *)"),
                            "2026-03-28T02:30:00Z, 2026-03-29T02:30:00Z"),
                    new Row(
                            "a time that the clocks leave out is left out",
                            schedule("cron(30 2 * * ? *)"),
                            "2026-03-28T01:30:00Z, 2026-03-30T00:30:00Z"),
                    new Row(
                            "a time that the clocks repeat happens once",
                            schedule("cron(0/30 2 25 10 ? *)"),
                            "2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z, 2027-10-25T00:00:00Z"),
                    new Row(
                            "once is once",
                            schedule("at(2026-07-01T10:00:00)"),
                            "2026-07-01T08:00:00Z, never"),
                    new Row("what is past is past", schedule("at(2026-01-01T10:00:00)"), "never"));

    record Row(String name, Schedule schedule, String times) {
        Row(String name, Builder schedule, String times) {
            this(name, schedule.build(), times);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Builder(
            Schedule.Service service,
            ScheduleExpression expression,
            Optional<Instant> begin,
            Optional<Instant> end) {
        Builder from(String time) {
            return new Builder(service, expression, Optional.of(Instant.parse(time)), end);
        }

        Builder until(String time) {
            return new Builder(service, expression, begin, Optional.of(Instant.parse(time)));
        }

        Schedule build() {
            return new Schedule(
                    service, "arn", "Function", expression, Optional.empty(), begin, end);
        }
    }

    private static Builder rule(String expression) {
        return new Builder(
                Schedule.Service.RULE,
                ExpressionReader.rule().read(expression),
                Optional.empty(),
                Optional.empty());
    }

    private static Builder schedule(String expression) {
        return new Builder(
                Schedule.Service.SCHEDULER,
                SCHEDULER.read(expression),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void callsAtTheseTimes(Row row) {
        var start = Instant.parse("2026-03-28T00:30:00Z");
        var after = start.minusNanos(1);
        var times = new ArrayList<String>();
        var expected = row.times().split(", ", -1);
        while (times.size() < expected.length) {
            var next = row.schedule().next(after, start);
            times.add(next.map(Instant::toString).orElse("never"));
            after = next.orElse(after);
        }
        assertThat(times).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    every day            | must be rate(…) or cron(…)
                    at(2026-07-01T10:00) | must be rate(…) or cron(…)
                    rate(0 minutes)      | must have a whole number from 1 and a unit
                    rate(1 minutes)      | must have a whole number from 1 and a unit
                    rate(5 minute)       | must have a whole number from 1 and a unit
                    rate(1.5 hours)      | must have a whole number from 1 and a unit
                    rate(1 week)         | must have a whole number from 1 and a unit
                    cron(* * * * *)      | must have six fields
                    """)
    void rulesRefuse(String expression, String reason) {
        assertThatThrownBy(() -> ExpressionReader.rule().read(expression))
                .hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    every day              | must be rate(…), cron(…) or at(…)
                    at(tomorrow)           | must have a time such as
                    at(2026-02-30T10:00)   | must have a time such as
                    """)
    void theSchedulerRefuses(String expression, String reason) {
        var reader = ExpressionReader.scheduler(ZoneOffset.UTC);
        assertThatThrownBy(() -> reader.read(expression)).hasMessageStartingWith(reason);
    }
}
