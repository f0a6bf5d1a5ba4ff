package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.lambda.EventInvokeConfig;
import io.cloakroom.local.schedule.ExpressionReader;
import io.cloakroom.local.schedule.Schedule;
import io.cloakroom.local.template.TemplateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SchedulesTest {
    private static final Path FILE = Path.of("src/test/resources/templates/schedules.yaml");
    private static final String REGION = "eu-west-1";
    private static final String RULES = "arn:aws:events:eu-west-1:123456789012:rule/";
    private static final String SCHEDULES = "arn:aws:scheduler:eu-west-1:123456789012:schedule/";

    private final SystemDefinition system = Serverless.read(FILE, Map.of(), REGION);
    @TempDir private Path folder;

    @Test
    void areReadWithTheirNamesTimesAndInputs() {
        var berlin = ExpressionReader.scheduler(ZoneId.of("Europe/Berlin"));
        var utc = ExpressionReader.scheduler(ZoneId.of("UTC"));
        assertThat(system.schedules())
                .containsExactly(
                        rule(
                                "cloakroom-CleanupDaily",
                                "rate(1 day)",
                                Optional.of("{\"days\": 30}")),
                        rule("cloakroom-weekly", "cron(0 4 ? * SUN *)", Optional.empty()),
                        new Schedule(
                                Schedule.Service.SCHEDULER,
                                SCHEDULES + "default/ReportNightly",
                                "Report",
                                berlin.read("cron(30 2 * * ? *)"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Instant.parse("2030-01-01T00:00:00Z"))),
                        new Schedule(
                                Schedule.Service.SCHEDULER,
                                SCHEDULES + "launches/launch",
                                "Report",
                                utc.read("at(2030-06-01T09:00:00)"),
                                Optional.empty(),
                                Optional.of(Instant.parse("2029-01-01T00:00:00Z")),
                                Optional.empty()));
        assertThat(system.remarks())
                .contains(
                        "The schedule CleanupIdle is switched off",
                        "The schedule ReportIdle is switched off");
    }

    private static Schedule rule(String name, String expression, Optional<String> input) {
        return new Schedule(
                Schedule.Service.RULE,
                RULES + name,
                "Cleanup",
                ExpressionReader.rule().read(expression),
                input,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void functionsKnowWhatBecomesOfTheirEvents() {
        assertThat(system.functions())
                .extracting(function -> function.asynchronous())
                .containsExactly(
                        new EventInvokeConfig(
                                1,
                                Duration.ofHours(1),
                                Optional.of("arn:aws:sqs:eu-west-1:123456789012:cloakroom-Letters"),
                                Optional.of(
                                        "arn:aws:sqs:eu-west-1:123456789012:cloakroom-CleanupEventInvokeConfigOnFailureQueue"),
                                Optional.of(
                                        "arn:aws:sns:eu-west-1:123456789012:cloakroom-CleanupEventInvokeConfigOnSuccessTopic")),
                        new EventInvokeConfig(
                                1,
                                Duration.ofHours(6),
                                Optional.empty(),
                                Optional.of(
                                        "arn:aws:lambda:eu-west-1:123456789012:function:cloakroom-Cleanup"),
                                Optional.empty()));
    }

    /** Names, states and logical ids, as AWS's own translator has them. */
    @Test
    void areTheTranslators() throws Exception {
        assumeTrue(SamTranslator.isInstalled(), "Python lacks aws-sam-translator");
        var question = new SamTranslator.Question(FILE, Map.of());
        var answers = SamTranslator.translate(List.of(question), REGION).values();
        var resources = answers.iterator().next().path("Resources");
        assertThat(resources.at("/CleanupDaily/Properties/ScheduleExpression").asText())
                .isEqualTo("rate(1 day)");
        assertThat(resources.at("/CleanupDaily/Properties/Targets/0/Input").asText())
                .isEqualTo("{\"days\": 30}");
        assertThat(resources.at("/CleanupIdle/Properties/State").asText()).isEqualTo("DISABLED");
        assertThat(resources.at("/ReportNightly/Properties/Name").asText())
                .isEqualTo("ReportNightly");
        assertThat(resources.at("/ReportOnce/Properties/Name").asText()).isEqualTo("launch");
        assertThat(resources.fieldNames())
                .toIterable()
                .contains(
                        "CleanupEventInvokeConfigOnFailureQueue",
                        "CleanupEventInvokeConfigOnSuccessTopic");
        JsonNode config = resources.at("/CleanupEventInvokeConfig/Properties");
        assertThat(config.path("MaximumRetryAttempts").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Schedule   | Schedule: every day                           | F.Properties.Events.E.Properties.Schedule must be rate(…) or cron(…)
                    Schedule   | Schedule: 'cron(61 * * * ? *)'                | F.Properties.Events.E.Properties.Schedule has 61 in its minutes
                    Schedule   | Input: '{}'                                   | F.Properties.Events.E.Properties.Schedule is missing
                    Schedule   | Schedule: rate(1 day), Input: '{'             | F.Properties.Events.E.Properties.Input must be JSON
                    Schedule   | Schedule: rate(1 day), Enabled: true, State: DISABLED | F.Properties.Events.E.Properties.State and Enabled cannot both be given
                    Schedule   | Schedule: rate(1 day), State: OFF             | F.Properties.Events.E.Properties.State must be ENABLED or DISABLED
                    Schedule   | Schedule: rate(1 day), Timezone: UTC          | F.Properties.Events.E.Properties.Timezone is not a property that is known for Schedule
                    ScheduleV2 | ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: Mars | F.Properties.Events.E.Properties.ScheduleExpressionTimezone must be the name of a time zone
                    ScheduleV2 | ScheduleExpression: rate(1 day), StartDate: tomorrow | F.Properties.Events.E.Properties.StartDate must be a time in UTC
                    """)
    void areRefused(String type, String properties, String complaint) {
        assertThatThrownBy(
                        () ->
                                read(
                                        "Events: {E: {Type: %s, Properties: {%s}}}"
                                                .formatted(type, properties)))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    EventInvokeConfig: {MaximumRetryAttempts: 3}     | F.Properties.EventInvokeConfig.MaximumRetryAttempts must be from 0 to 2
                    EventInvokeConfig: {MaximumEventAgeInSeconds: 5} | F.Properties.EventInvokeConfig.MaximumEventAgeInSeconds must be from 60 to 21600
                    EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: Kafka}}}  | F.Properties.EventInvokeConfig.DestinationConfig.OnFailure.Type must be one of SQS, SNS, Lambda, EventBridge, S3Bucket
                    EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: Lambda}}} | F.Properties.EventInvokeConfig.DestinationConfig.OnFailure.Destination is missing
                    DeadLetterQueue: {Type: Lambda, TargetArn: a}    | F.Properties.DeadLetterQueue.Type must be SQS or SNS
                    """)
    void settingsOfAsynchronousCallsAreRefused(String property, String complaint) {
        assertThatThrownBy(() -> read(property))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith(complaint);
    }

    private SystemDefinition read(String property) throws IOException {
        var file = folder.resolve("template.yaml");
        Files.writeString(
                file,
                """
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java25
                      Handler: a.B
                      CodeUri: f.zip
                      %s
                """
                        .formatted(property));
        return Serverless.read(file, Map.of(), REGION);
    }
}
