package io.cloakroom.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.fixture.FakeTimer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SchedulerTest {
    private static final String RULE = "arn:aws:events:eu-west-1:123456789012:rule/nightly";
    private static final String SCHEDULE =
            "arn:aws:scheduler:eu-west-1:123456789012:schedule/default/nightly";

    private final FakeTimer timer = new FakeTimer(Instant.parse("2026-05-01T00:00:00.123Z"));
    private final List<String> calls = new ArrayList<>();
    private final Scheduler scheduler =
            new Scheduler(
                    timer,
                    (function, event) -> calls.add(text(function, event)),
                    "123456789012",
                    "eu-west-1");

    private String text(String function, byte[] event) {
        return timer.instant() + " " + function + " " + new String(event, StandardCharsets.UTF_8);
    }

    private static Schedule rule(String function, String expression, String input) {
        return new Schedule(
                Schedule.Service.RULE,
                RULE,
                function,
                ExpressionReader.rule().read(expression),
                Optional.of(input).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    private static Schedule schedule(String input) {
        return new Schedule(
                Schedule.Service.SCHEDULER,
                SCHEDULE,
                "Cleanup",
                ExpressionReader.scheduler(ZoneOffset.UTC).read("cron(0 3 * * ? *)"),
                Optional.of(input).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void callsEachFunctionAtItsTimesWithItsInput() {
        scheduler.define(
                List.of(
                        rule("Cleanup", "rate(1 hour)", "{\"a\":1}"),
                        rule("Report", "cron(30 1 * * ? *)", "2")));
        timer.advance(Duration.ofHours(2).plusMinutes(1));
        assertThat(calls)
                .containsExactly(
                        "2026-05-01T01:00:00.123Z Cleanup {\"a\":1}",
                        "2026-05-01T01:30:00Z Report 2",
                        "2026-05-01T02:00:00.123Z Cleanup {\"a\":1}");
    }

    @Test
    void givesARulesOwnEvent() {
        scheduler.define(List.of(rule("Cleanup", "rate(1 minute)", "")));
        timer.advance(Duration.ofMinutes(1));
        assertThat(calls)
                .singleElement()
                .asString()
                .matches(
                        "2026-05-01T00:01:00.123Z Cleanup"
                            + " \\{\"version\":\"0\",\"id\":\"[0-9a-f-]{36}\",\"detail-type\":\"Scheduled"
                            + " Event\",\"source\":\"aws.events\","
                            + "\"account\":\"123456789012\",\"time\":\"2026-05-01T00:01:00Z\","
                            + "\"region\":\"eu-west-1\",\"resources\":\\[\""
                                + RULE
                                + "\"],\"detail\":\\{}}");
    }

    @Test
    void givesTheSchedulersOwnEvent() {
        scheduler.define(List.of(schedule("")));
        timer.advance(Duration.ofHours(4));
        assertThat(calls)
                .singleElement()
                .asString()
                .contains(
                        "\"source\":\"aws.scheduler\"",
                        "\"time\":\"2026-05-01T03:00:00Z\"",
                        "\"resources\":[\"" + SCHEDULE + "\"]",
                        "\"detail\":\"{}\"");
    }

    @Test
    void fillsTheSchedulersAttributesIn() {
        scheduler.define(
                List.of(
                        schedule(
                                "\"<aws.scheduler.schedule-arn> <aws.scheduler.scheduled-time>"
                                        + " <aws.scheduler.attempt-number>"
                                        + " <aws.scheduler.execution-id>\"")));
        timer.advance(Duration.ofHours(4));
        assertThat(calls)
                .singleElement()
                .asString()
                .matches(".* \"" + SCHEDULE + " 2026-05-01T03:00:00Z 1 [0-9a-f-]{36}\"");
    }

    @Test
    void makesUpOnceForWhatTheLaptopSleptThrough() {
        scheduler.define(List.of(rule("Cleanup", "rate(1 hour)", "1")));
        timer.sleep(Duration.ofHours(8).plusMinutes(10));
        timer.advance(Duration.ofHours(1));
        assertThat(calls)
                .containsExactly(
                        "2026-05-01T08:10:00.123Z Cleanup 1", "2026-05-01T09:00:00.123Z Cleanup 1");
    }

    @Test
    void keepsTheRhythmOfWhatStaysAndForgetsWhatGoes() {
        var stays = rule("Cleanup", "rate(1 hour)", "1");
        scheduler.define(List.of(stays, rule("Report", "rate(1 hour)", "2")));
        timer.advance(Duration.ofMinutes(50));
        scheduler.define(List.of(stays, rule("Other", "rate(1 hour)", "3")));
        timer.advance(Duration.ofMinutes(60));
        assertThat(calls)
                .containsExactly(
                        "2026-05-01T01:00:00.123Z Cleanup 1", "2026-05-01T01:50:00.123Z Other 3");
        scheduler.define(List.of());
        assertThat(timer.waiting()).isZero();
    }
}
