package io.cloakroom.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;

import io.cloakroom.local.http.RawClient;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Each row is a check of the reference, section 12, under its number. */
@TestInstance(Lifecycle.PER_CLASS)
class ConformanceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConformanceSystem system;
    private final Report report = new Report();

    ConformanceTest(@TempDir Path folder) throws IOException {
        system = new ConformanceSystem(folder);
    }

    @AfterAll
    void stop() throws IOException {
        report.write(Path.of("target", "conformance.md"));
        system.close();
    }

    static List<Check> checks() {
        return Check.all();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void answersAsApiGatewayDoes(Check check) throws IOException {
        system.newCalls();
        int port = system.port(check.apiOrMain());
        for (int i = 0; i < check.steps().size(); i++) {
            Check.Step step = check.steps().get(i);
            var answer = Answer.of(RawClient.exchange(port, RawRequest.of(step.send(), port)));
            report.add(check, i, answer);
            compare(step, answer);
        }
        List<String> calls = system.newCalls();
        report.addCalls(check, calls);
        if (check.calls() != null) {
            assertThat(calls).isEqualTo(check.calls());
        }
    }

    @Test
    void everyCheckOfTheReferenceIsThere() {
        assertThat(checks())
                .extracting(Check::number)
                .containsAll(IntStream.rangeClosed(1, 55).boxed().toList());
    }

    private static void compare(Check.Step step, Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(step.status());
        if (step.body() != null) {
            assertThat(answer.body()).isEqualTo(step.body());
        }
        if (step.contains() != null) {
            assertThat(answer.body()).contains(step.contains());
        }
        if (step.event() != null) {
            compareEvent(step.event(), JSON.readTree(answer.body()));
        }
        compareHeaders(step, answer);
    }

    private static void compareHeaders(Check.Step step, Answer answer) {
        if (step.headers() != null) {
            assertThat(answer.headers()).containsAllEntriesOf(step.headers());
        }
        if (step.lines() != null) {
            assertThat(answer.lines()).containsSubsequence(step.lines());
        }
        if (step.present() != null) {
            assertThat(answer.headers()).containsKeys(step.present().toArray(String[]::new));
        }
        if (step.absent() != null) {
            assertThat(answer.headers()).doesNotContainKeys(step.absent().toArray(String[]::new));
        }
    }

    private static void compareEvent(Map<String, @Nullable JsonNode> expected, JsonNode event) {
        expected.forEach(
                (pointer, value) ->
                        assertThat(event.at(pointer))
                                .as(pointer)
                                .isEqualTo(value == null ? NullNode.instance : value));
    }
}
