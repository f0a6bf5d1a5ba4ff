package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command that people start, from its first line to its last process. */
class RunIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void walksTheTourAndEndsWell() throws Exception {
        var ended = RunningSystem.run("--tour");

        assertThat(ended.output()).contains("every answer as expected").doesNotContain("✗");
        assertThat(ended.status()).isZero();
        assertThat(ended.output()).doesNotContainPattern("ey[A-Za-z0-9_-]+\\.ey");
    }

    @Test
    void printsACurlLineThatWorksAsItStands() throws Exception {
        try (var system = RunningSystem.start("--in-memory")) {
            assertThat(Shell.run(system.line("Try"))).contains("\"userId\":\"ada\"");
        }
    }

    @Test
    void answersWhileEveryFunctionRunsAndThreadsAreScarce() throws Exception {
        try (var system = RunningSystem.startOnOneCarrier()) {
            String token = system.token("ada");
            for (int request = 0; request < 3; request++) {
                assertThat(get(system.api(), "/items", token).statusCode()).isEqualTo(200);
            }

            system.interrupt();

            assertThat(system.endsWithin(5)).isTrue();
        }
    }

    @Test
    void stopsEverythingOnCtrlC(@TempDir Path data) throws Exception {
        try (var system = RunningSystem.start("--data", data.toString())) {
            assertThat(get(system.api(), "/health", "").statusCode()).isEqualTo(200);
            List<ProcessHandle> functions = system.functions();
            assertThat(functions).isNotEmpty();

            system.interrupt();

            assertThat(system.endsWithin(5)).isTrue();
            assertThat(functions).allSatisfy(RunIT::isGone);
            assertThat(system.output()).doesNotContain("Exception", "WARN");
        }
    }

    @Test
    void keepsItemsAndLeavesNoProcessWhenItIsKilled(@TempDir Path data) throws Exception {
        String location;
        try (var system = RunningSystem.start("--data", data.toString())) {
            var created = create(system.api(), system.token("ada"), "Umbrella");
            location = created.headers().firstValue("Location").orElseThrow();
            List<ProcessHandle> functions = system.functions();

            system.kill();

            assertThat(functions).hasSize(2).allSatisfy(RunIT::isGone);
            assertThat(system.output())
                    .contains("no snapshot is taken")
                    .doesNotContain("still open after the hooks before a checkpoint");
        }

        try (var system = RunningSystem.start("--data", data.toString())) {
            var found = get(system.api().resolve(location), "", system.token("ada"));

            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("Umbrella");
        }
    }

    /** With objects of another alignment nothing fits that another JVM has learnt. */
    @Test
    void saysNothingOfItsOwnInsides(@TempDir Path folder) throws Exception {
        Path template = Files.writeString(folder.resolve("template.yaml"), crashing());
        String[] arguments = {"--template", template.toString(), "--in-memory"};
        try (var system =
                RunningSystem.startWithJavaOptions("-XX:ObjectAlignmentInBytes=16", arguments)) {
            system.interrupt();

            assertThat(system.endsWithin(30)).isTrue();
            assertThat(system.output()).doesNotContain("[error]", "WARN").endsWith("Ctrl-C\n");
        }
    }

    @Test
    void showsTheLogOfAFunctionThatCrashesAtItsStart(@TempDir Path folder) throws Exception {
        Path template = Files.writeString(folder.resolve("template.yaml"), crashing());
        try (var system = RunningSystem.start("--template", template.toString(), "--in-memory")) {
            var first = get(system.api(), "/crash", "");
            var second = get(system.api(), "/crash", "");

            assertThat(first.statusCode()).isEqualTo(502);
            assertThat(second.statusCode()).isEqualTo(502);
            assertThat(system.output()).contains("JWT_ISSUER");
        }
    }

    /** The authorizer without its settings: it refuses to start, and says why. */
    private static String crashing() {
        return """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Crashing:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java25
              Handler: io.cloakroom.authorizer.AuthorizerHandler
              CodeUri: %s
              MemorySize: 256
              Timeout: 5
              Events:
                Crash:
                  Type: Api
                  Properties: {Method: GET, Path: /crash}
        """
                .formatted(RunningSystem.ROOT.resolve("authorizer/target/authorizer.zip"));
    }

    private HttpResponse<String> get(URI base, String path, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> create(URI api, String token, String title)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(api + "/items"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"title\":\"%s\"}".formatted(title)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void isGone(ProcessHandle process) throws Exception {
        process.onExit().get(5, TimeUnit.SECONDS);
    }
}
