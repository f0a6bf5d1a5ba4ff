package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.local.lambda.FunctionZip;
import io.cloakroom.local.terminal.Screen;
import io.cloakroom.local.terminal.Style;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class InvokeCommandTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final URI DATABASE = URI.create("http://127.0.0.1:1");

    private static final String TEMPLATE =
            """
            Parameters:
              Days: {Type: String, Default: '0'}
            Resources:
              Cleanup:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java25
                  Handler: Handler::handle
                  CodeUri: function.zip
                  Timeout: 30
                  Environment:
                    Variables: {DAYS: !Ref Days}
            """;

    /** Answers with its variables, or fails when it is told to. */
    private static final String CLEANUP =
            """
            public static String handle(Map<String, String> event) {
                System.out.println("cleaning up");
                if (event.containsKey("fail")) { throw new IllegalStateException("as asked"); }
                return System.getenv(event.getOrDefault("variable", "DAYS"));
            }
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    @TempDir private Path folder;
    private Path data;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        FunctionZip.of(folder, CLEANUP);
        data = folder.resolve("data");
    }

    @Test
    void printsTheAnswerAloneAndTellsTheRestInTheLog() throws Exception {
        assertThat(invoke("Cleanup", "")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("\"0\"");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "START RequestId: ",
                        " Version: $LATEST",
                        "cold start in ",
                        "cleaning up",
                        "END RequestId: ",
                        "REPORT RequestId: ",
                        "\tDuration: ",
                        "\tBilled Duration: ",
                        "\tMemory Size: 128 MB",
                        "\tInit Duration: ");
        assertThat(data.resolve("work")).doesNotExist();
    }

    @Test
    void printsAFunctionsErrorAndEndsWithOne() throws Exception {
        assertThat(invoke("Cleanup", event("{\"fail\":\"yes\"}"))).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"errorMessage\":\"as asked\"", "\"errorType\":\"java.lang.Illegal");
    }

    @Test
    void usesWhatASystemOnTheSameDataFolderHasStarted() throws Exception {
        var services =
                new Services(DATABASE, URI.create("http://127.0.0.1:2"), Map.of("Days", "30"));
        try (var running = DataFolder.open(Optional.of(data));
                var _ = ServicesFile.in(running.folder()).write(services)) {
            assertThat(invoke("Cleanup", "")).isZero();
            var variable = "{\"variable\":\"AWS_ENDPOINT_URL_SECRETS_MANAGER\"}";
            assertThat(invoke("Cleanup", event(variable))).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("30", "http://127.0.0.1:2");
    }

    @Test
    void saysWhatToDoWhileThatSystemStarts() throws Exception {
        try (var _ = DataFolder.open(Optional.of(data))) {
            assertThatThrownBy(() -> invoke("Cleanup", ""))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("try again once it is ready");
        }
    }

    @Test
    void namesTheFunctionsThatThereAre() {
        assertThatThrownBy(() -> invoke("CleanUp", ""))
                .isInstanceOf(StartupException.class)
                .hasMessageEndingWith("has no function CleanUp; it has Cleanup");
    }

    @Test
    void refusesAnEventThatIsNoJsonBeforeAnythingStarts() {
        assertThatThrownBy(() -> invoke("Cleanup", event("{\n  \"a\": b")))
                .isInstanceOf(StartupException.class)
                .hasMessageEndingWith("is no JSON: it goes wrong at line 2, column 8");
        assertThatThrownBy(() -> invoke("Cleanup", folder.resolve("none").toString()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("none cannot be read");
        assertThat(data).doesNotExist();
    }

    private String event(String json) throws IOException {
        return Files.writeString(folder.resolve("event.json"), json).toString();
    }

    private int invoke(String function, String event) throws Exception {
        var arguments =
                new String[] {
                    "invoke",
                    function,
                    "--event",
                    event,
                    "--data",
                    data.toString(),
                    "--template",
                    folder.resolve("template.yaml").toString(),
                    "--dynamodb",
                    DATABASE.toString()
                };
        var command = (Command.Invoke) new CommandLineSyntax(ROOT).read(arguments);
        var lines = new PrintStream(log, true, StandardCharsets.UTF_8);
        var progress = new TerminalOutput(Screen.of(lines, Map.of(), false), Style.plain());
        return new InvokeCommand(command, new InvocationLog(lines), progress, new Closing())
                .run(ROOT, new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
