package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whatever is in the way of a start: one sentence, exit status 1, no stack trace. */
class StartupMistakesIT {
    @TempDir private Path folder;

    /** Arguments that cannot work, made in a folder, and what the sentence must name. */
    record Mistake(String name, Arguments arguments, List<String> named) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    interface Arguments {
        List<String> in(Path folder) throws IOException;
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake(
                        "unknown option",
                        folder -> List.of("--no-web", "--prot", "8080"),
                        List.of("--prot", "--help")),
                new Mistake(
                        "template that is not there",
                        folder -> List.of("--tour", "--template", "nowhere.yaml"),
                        List.of("nowhere.yaml")),
                new Mistake(
                        "template that is no YAML",
                        folder -> template(folder, "Resources: [unclosed"),
                        List.of("broken.yaml")),
                new Mistake(
                        "template without its zip",
                        folder -> template(folder, withCode("not-built.zip")),
                        List.of("not-built.zip", "Lonely", "mvn package")),
                new Mistake(
                        "template whose zip is none",
                        folder -> {
                            file(folder, "half.zip", "PK");
                            return template(folder, withCode("half.zip"));
                        },
                        List.of("half.zip", "Lonely", "no readable zip")),
                new Mistake(
                        "unknown parameter",
                        folder -> List.of("--tour", "--parameter", "Stagge=dev"),
                        List.of("Stagge")),
                new Mistake(
                        "data folder that is a file",
                        folder -> onFreePorts("--data", file(folder, "data", "").toString()),
                        List.of("data", "--data", "--in-memory")),
                new Mistake(
                        "token for nobody",
                        folder -> List.of("token", "eve"),
                        List.of("eve", "ada", "grace")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areNamedInOneSentence(Mistake mistake) throws Exception {
        List<String> arguments = mistake.arguments().in(folder);

        isOneSentence(RunningSystem.run(arguments.toArray(String[]::new)), mistake.named());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--identity-port", "--dynamodb-port"})
    void aBusyPortIsNamedWithTheOptionThatChoosesAnother(String option) throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(busy.getLocalPort());
            var ended = RunningSystem.run("--tour", option, port);

            isOneSentence(ended, List.of(port, option));
        }
    }

    private static void isOneSentence(RunningSystem.Ended ended, List<String> named) {
        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains(named).doesNotContain("\tat ", "Exception");
        assertThat(ended.output().lines().filter(line -> !line.startsWith("✓"))).hasSize(1);
    }

    private static List<String> onFreePorts(String... more) {
        var usual =
                Stream.of(
                        "--port", "0", "--identity-port", "0", "--dynamodb-port", "0", "--no-web");
        return Stream.concat(usual, Arrays.stream(more)).toList();
    }

    private static List<String> template(Path folder, String text) throws IOException {
        return List.of("--tour", "--template", file(folder, "broken.yaml", text).toString());
    }

    private static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String withCode(String zip) {
        return """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Lonely:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java25
              Handler: example.Handler
              CodeUri: %s
              Events:
                Get:
                  Type: Api
                  Properties: {Method: GET, Path: /}
        """
                .formatted(zip);
    }
}
