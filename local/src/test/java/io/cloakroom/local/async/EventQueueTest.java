package io.cloakroom.local.async;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.FakeTimer;
import io.cloakroom.local.lambda.EventInvokeConfig;
import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.lambda.FunctionLimits;
import io.cloakroom.local.lambda.FunctionName;
import io.cloakroom.local.lambda.Invocation.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class EventQueueTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:function:";
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:123456789012:failed";
    private static final String LETTERS = "arn:aws:sqs:eu-west-1:123456789012:letters";
    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:done";

    private static final EventInvokeConfig ALL =
            new EventInvokeConfig(
                    2,
                    Duration.ofHours(6),
                    Optional.of(LETTERS),
                    Optional.of(QUEUE),
                    Optional.of(TOPIC));

    private final FakeTimer timer = new FakeTimer(START);
    private final List<String> log = new ArrayList<>();
    private final List<Long> attempts = new ArrayList<>();
    @TempDir private Path folder;

    /** Runs a function for one event until nothing is left to do; notes when it was tried. */
    private void run(EventInvokeConfig config, OptionalInt reserved, Result... results) {
        var functions =
                new FakeFunctions()
                        .with(
                                "Job",
                                event -> {
                                    attempts.add(
                                            Duration.between(START, timer.instant()).toSeconds());
                                    return results[Math.min(attempts.size(), results.length) - 1];
                                })
                        .with("Other", event -> FakeFunctions.returning(event));
        var queue =
                new EventQueue(
                        timer, functions, new Destinations(folder), (name, line) -> log.add(line));
        queue.define(List.of(function("Job", config, reserved), function("Other", ALL, reserved)));
        queue.invoke("Job", "{\"order\":1}".getBytes(StandardCharsets.UTF_8));
        timer.advance(Duration.ofDays(1));
        assertThat(timer.waiting()).isZero();
    }

    private void run(EventInvokeConfig config, Result... results) {
        run(config, OptionalInt.empty(), results);
    }

    private static FunctionDefinition function(
            String id, EventInvokeConfig config, OptionalInt reserved) {
        return new FunctionDefinition(
                new FunctionName(id, id, ARN + id, Optional.of("live")),
                Path.of("none.zip"),
                "Handler",
                Map.of(),
                new FunctionLimits(128, Duration.ofSeconds(3), reserved),
                false,
                config);
    }

    private JsonNode message(String destination) throws IOException {
        try (var files = Files.list(folder.resolve(destination))) {
            return new ObjectMapper().readTree(files.findFirst().orElseThrow().toFile());
        }
    }

    private static EventInvokeConfig with(int retries, Duration age) {
        return new EventInvokeConfig(
                retries, age, ALL.deadLetterQueue(), ALL.onFailure(), ALL.onSuccess());
    }

    @Test
    void triesAgainAfterOneMinuteAndAfterTwoMore() throws IOException {
        run(ALL, FakeFunctions.failing("as asked"));
        assertThat(attempts).containsExactly(0L, 60L, 180L);
        var record = message("failed");
        assertThat(record.path("version").asText()).isEqualTo("1.0");
        assertThat(record.path("timestamp").asText()).isEqualTo("2026-05-01T00:03:00Z");
        assertThat(record.path("requestContext").path("requestId").asText()).hasSize(36);
        assertThat(record.path("requestContext").path("functionArn").asText())
                .isEqualTo(ARN + "Job:live");
        assertThat(record.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
        assertThat(record.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(3);
        assertThat(record.at("/requestPayload/order").asInt()).isEqualTo(1);
        assertThat(record.path("responseContext"))
                .hasToString(
                        "{\"statusCode\":200,\"executedVersion\":\"1\",\"functionError\":\"Unhandled\"}");
        assertThat(record.at("/responsePayload/errorMessage").asText()).isEqualTo("as asked");
    }

    @Test
    void givesADeadLetterQueueTheEventAndThreeAttributes() throws IOException {
        run(ALL, FakeFunctions.failing("x".repeat(2000)));
        var message = message("letters");
        assertThat(message.path("Body").asText()).isEqualTo("{\"order\":1}");
        var attributes = message.path("MessageAttributes");
        assertThat(attributes.at("/RequestID/StringValue").asText()).hasSize(36);
        assertThat(attributes.path("ErrorCode"))
                .hasToString("{\"DataType\":\"Number\",\"StringValue\":\"200\"}");
        assertThat(attributes.at("/ErrorMessage/StringValue").asText()).hasSize(1024);
    }

    @Test
    void recordsASuccessAlsoAfterAnError() throws IOException {
        run(ALL, FakeFunctions.failing("once"), FakeFunctions.returning("[2]"));
        assertThat(attempts).containsExactly(0L, 60L);
        var record = message("done");
        assertThat(record.at("/requestContext/condition").asText()).isEqualTo("Success");
        assertThat(record.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
        assertThat(record.path("responseContext"))
                .hasToString("{\"statusCode\":200,\"executedVersion\":\"1\"}");
        assertThat(record.path("responsePayload")).hasToString("[2]");
        assertThat(folder.resolve("failed")).doesNotExist();
    }

    @Test
    void triesNoMoreOftenThanTheTemplateSays() throws IOException {
        run(with(0, Duration.ofHours(6)), FakeFunctions.failing("as asked"));
        assertThat(attempts).containsExactly(0L);
        assertThat(message("failed").at("/requestContext/approximateInvokeCount").asInt()).isOne();
    }

    @Test
    void givesUpAnEventThatWouldBeTooOld() throws IOException {
        run(with(2, Duration.ofSeconds(100)), FakeFunctions.failing("as asked"));
        assertThat(attempts).containsExactly(0L, 60L);
        assertThat(message("failed").at("/requestContext/condition").asText())
                .isEqualTo("EventAgeExceeded");
    }

    @Test
    void triesAThrottledFunctionEverLessOftenForSixHours() throws IOException {
        run(ALL, new Result.Throttled());
        assertThat(attempts).startsWith(0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L, 255L, 511L, 811L);
        assertThat(attempts.getLast()).isBetween(21_300L, 21_600L);
        var record = message("failed");
        assertThat(record.at("/requestContext/condition").asText()).isEqualTo("EventAgeExceeded");
        assertThat(record.has("responsePayload")).isFalse();
        assertThat(message("letters").at("/MessageAttributes/ErrorCode/StringValue").asText())
                .isEqualTo("429");
    }

    @Test
    void givesUpAtOnceWhenNoConcurrencyIsReserved() throws IOException {
        run(ALL, OptionalInt.of(0), new Result.Throttled());
        assertThat(attempts).containsExactly(0L);
        assertThat(message("failed").at("/requestContext/condition").asText())
                .isEqualTo("ZeroReservedConcurrency");
    }

    @Test
    void sendsARecordToAFunction() throws IOException {
        run(
                new EventInvokeConfig(
                        0,
                        Duration.ofHours(6),
                        Optional.empty(),
                        Optional.of(ARN + "Other:live"),
                        Optional.empty()),
                FakeFunctions.failing("as asked"));
        assertThat(message("done").at("/requestPayload/responsePayload/errorMessage").asText())
                .isEqualTo("as asked");
    }

    @Test
    void saysWhatIsTriedAgainAndWhatIsLost() {
        run(EventInvokeConfig.DEFAULT, FakeFunctions.failing("as asked"));
        assertThat(log).hasSize(3);
        assertThat(log.getFirst()).endsWith(" is tried again in 60 s");
        assertThat(log.getLast())
                .endsWith(
                        " ends after 3 attempts (RetriesExhausted) and is lost: the template names"
                                + " no OnFailure destination or dead-letter queue");
    }
}
