package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.cloakroom.local.lambda.FunctionUnderTest.Settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class ProcessEnvironmentTest {
    private static final String SEES =
            """
            public static Map<String, Object> handle(Map<String, String> event, Context context) throws Exception {
                System.out.println("to standard output");
                System.err.println("to standard error");
                context.getLogger().log("through the logger\\n");
                var seen = new HashMap<String, Object>(System.getenv());
                seen.put("arn", context.getInvokedFunctionArn());
                seen.put("trace", System.getProperty("com.amazonaws.xray.traceHeader"));
                seen.put("remaining", context.getRemainingTimeInMillis());
                seen.put("folder", new File("").getAbsolutePath());
                seen.put("library", Class.forName("org.crac.Core").getProtectionDomain().getCodeSource().getLocation().getPath());
                seen.put("heap", Runtime.getRuntime().maxMemory() >> 20);
                seen.put("zone", TimeZone.getDefault().getID());
                seen.put("classPath", System.getProperty("java.class.path"));
                return seen;
            }
            """;

    @TempDir private Path folder;

    private JsonNode seen(FunctionUnderTest function) throws InterruptedException, IOException {
        return new ObjectMapper().readTree(function.answer("{}"));
    }

    @Test
    void isTheTemplatesAndLambdasOwnAndNothingOfTheLaptops() throws Exception {
        try (var function = new FunctionUnderTest(folder, SEES)) {
            var seen = seen(function);
            assertThat(seen.path("FROM_TEMPLATE").asText()).isEqualTo("yes");
            assertThat(seen.path("AWS_REGION").asText()).isEqualTo("eu-central-1");
            assertThat(seen.path("AWS_LAMBDA_FUNCTION_NAME").asText())
                    .isEqualTo("fixture-function");
            assertThat(seen.path("AWS_LAMBDA_FUNCTION_VERSION").asText()).isEqualTo("$LATEST");
            assertThat(seen.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asText()).isEqualTo("256");
            assertThat(seen.path("AWS_LAMBDA_INITIALIZATION_TYPE").asText()).isEqualTo("on-demand");
            assertThat(seen.path("AWS_EXECUTION_ENV").asText()).isEqualTo("AWS_Lambda_java25");
            assertThat(seen.path("_HANDLER").asText()).isEqualTo("Handler::handle");
            assertThat(seen.has("HOME")).isFalse();
            assertThat(seen.has("USER")).isFalse();
        }
    }

    @Test
    void isTheManagedRuntimes() throws Exception {
        try (var function = new FunctionUnderTest(folder, SEES)) {
            var seen = seen(function);
            assertThat(seen.path("LAMBDA_TASK_ROOT")).isEqualTo(seen.path("folder"));
            assertThat(seen.path("library").asText())
                    .isEqualTo(seen.path("folder").asText() + "/lib/crac.jar");
            assertThat(seen.path("heap").asInt()).isBetween(200, 218);
            assertThat(seen.path("zone").asText()).isEqualTo("UTC");
            assertThat(seen.path("trace").asText()).isEqualTo("Root=1-0-0");
            assertThat(seen.path("remaining").asInt()).isBetween(1, 60_000);
            assertThat(seen.path("classPath").asText()).doesNotContain("target/classes");
        }
    }

    @Test
    void showsEveryLineThatAFunctionPrintsAndNoWarningOfTheJvm() throws Exception {
        try (var function = new FunctionUnderTest(folder, SEES)) {
            assertThat(seen(function).path("arn").asText()).endsWith(":function:fixture-function");
            function.lambda().close();
            assertThat(function.log())
                    .filteredOn(line -> !line.startsWith("cold start in"))
                    .containsExactlyInAnyOrder(
                            "to standard output", "to standard error", "through the logger");
        }
    }

    @Test
    void isThatOfAPublishedVersionWithSnapStart() throws Exception {
        try (var function = new FunctionUnderTest(folder, SEES, Settings.DEFAULT.withSnapStart())) {
            var seen = seen(function);
            assertThat(seen.path("AWS_LAMBDA_INITIALIZATION_TYPE").asText())
                    .isEqualTo("snap-start");
            assertThat(seen.path("AWS_LAMBDA_FUNCTION_VERSION").asText()).isEqualTo("1");
            assertThat(seen.path("arn").asText()).endsWith(":function:fixture-function:live");
        }
    }
}
