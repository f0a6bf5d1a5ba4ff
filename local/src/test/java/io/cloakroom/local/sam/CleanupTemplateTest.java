package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.template.TemplateFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The daily clean-up as the repository's own template describes it. */
class CleanupTemplateTest {
    private static final Path FILE = Path.of("../template.yaml");

    private final JsonNode resources = TemplateFile.read(FILE).path("Resources");
    private final JsonNode cleanup = resources.path("CleanupFunction").path("Properties");

    @Test
    void isAnotherHandlerOfTheSameZip() {
        FunctionDefinition function = function(Map.of("RetentionDays", "30"));

        assertThat(function.code().toString()).endsWith("api/target/api.zip");
        assertThat(function.handler()).isEqualTo("io.cloakroom.api.cleanup.CleanupHandler");
        assertThat(function.limits().memory()).isEqualTo(512);
        assertThat(function.limits().timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(function.snapStart()).isFalse();
        assertThat(function.environment())
                .isEqualTo(Map.of("ITEMS_TABLE", "cloakroom-ItemsTable", "RETENTION_DAYS", "30"));
    }

    @Test
    void keepsItemsForEverUnlessToldOtherwise() {
        assertThat(function(Map.of()).environment()).containsEntry("RETENTION_DAYS", "0");
    }

    @Test
    void runsDailyAndKeepsWhatFails() {
        assertThat(cleanup.at("/Events/Daily/Properties/Schedule").asText())
                .isEqualTo("rate(1 day)");
        assertThat(cleanup.at("/EventInvokeConfig/DestinationConfig/OnFailure").toString())
                .contains("CleanupFailures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApiFunction", "AuthorizerFunction"})
    void aloneMayScan(String other) {
        assertThat(actions(cleanup)).contains("dynamodb:Scan");
        assertThat(actions(resources.path(other).path("Properties")))
                .doesNotContain("dynamodb:Scan", "dynamodb:*", "*");
    }

    @Test
    void maySeeAndWriteNoItemBesidesItsBookmark() {
        assertThat(
                        statements(cleanup)
                                .filter(statement -> statement.toString().contains("PutItem")))
                .singleElement()
                .satisfies(
                        statement ->
                                assertThat(statement.path("Condition").toString())
                                        .contains("dynamodb:LeadingKeys", "cleanup-bookmark"));
    }

    private static Stream<JsonNode> statements(JsonNode function) {
        return function.findValues("Statement").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false));
    }

    private static Stream<String> actions(JsonNode function) {
        return statements(function)
                .map(statement -> statement.path("Action"))
                .flatMap(
                        action ->
                                action.isArray()
                                        ? StreamSupport.stream(action.spliterator(), false)
                                        : Stream.of(action))
                .map(JsonNode::asText);
    }

    private static FunctionDefinition function(Map<String, String> parameters) {
        return Serverless.read(FILE, parameters, "eu-west-1").functions().stream()
                .filter(function -> function.logicalId().equals("CleanupFunction"))
                .findFirst()
                .orElseThrow();
    }
}
