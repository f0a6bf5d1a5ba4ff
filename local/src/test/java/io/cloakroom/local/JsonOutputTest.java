package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.fixture.LogEntries;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.refusal.Phase;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;

/** The fields of {@code --json-log}, on which programs rely. */
class JsonOutputTest {
    private static final String TIME = "\"time\":\"2026-11-21T03:04:05.678Z\"";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonOutput output =
            new JsonOutput(new PrintStream(bytes, true, UTF_8), InstantSource.fixed(Requests.NOW));

    private String text() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aStepIsALineOnceItIsDone() {
        output.begun("DynamoDB");
        output.done("DynamoDB", Duration.ofMillis(12));

        assertThat(text())
                .isEqualTo(
                        "{\"type\":\"step\",%s,\"name\":\"DynamoDB\",\"ms\":12.0}\n"
                                .formatted(TIME));
    }

    @Test
    void aRequestIsALineWithItsPhases() {
        output.listeners().requests().answered(LogEntries.answered("/dev/items"));

        assertThat(text())
                .isEqualTo(
                        """
                        {"type":"request",%s,"requestId":"6b1f0b1c-0000-4000-8000-000000000000",\
                        "method":"GET","path":"/dev/items","status":200,"ms":3.25,"phase":"invoke",\
                        "coldStart":true,"phases":{"route":1.0,"invoke":2.0}}
                        """
                                .formatted(TIME));
    }

    @Test
    void aRefusedRequestTellsItsReason() {
        var refused = LogEntries.refused("/dev/items", Phase.VALIDATE, "title is missing");

        output.listeners().requests().answered(refused);

        assertThat(text())
                .contains("\"phase\":\"validate\"")
                .endsWith(",\"detail\":\"title is missing\"}\n");
    }

    @Test
    void whateverAFunctionPrintsStaysOnItsLine() {
        output.listeners().functions().line("orders", "{\"a\": 1}\u2028\n\u001b[31m");
        output.listeners().trouble().accept("no");
        output.remark("left out");

        assertThat(text().lines())
                .containsExactly(
                        "{\"type\":\"function\",%s,\"function\":\"orders\",\"text\":\"{\\\"a\\\": 1}\u2028\\n\\u001B[31m\"}"
                                .formatted(TIME),
                        "{\"type\":\"trouble\",%s,\"text\":\"no\"}".formatted(TIME),
                        "{\"type\":\"remark\",%s,\"text\":\"left out\"}".formatted(TIME));
    }
}
