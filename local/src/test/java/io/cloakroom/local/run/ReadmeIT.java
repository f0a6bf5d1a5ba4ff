package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The README's first session, word for word, in a shell; only the ports are other ones. */
class ReadmeIT {
    private static final Path README = RunningSystem.ROOT.resolve("README.md");

    @Test
    void theFirstSessionWorksAsItStands() throws Exception {
        try (var system = RunningSystem.start("--in-memory")) {
            String answers = Shell.run(session(system));

            assertThat(answers)
                    .contains("{\"status\":\"ok\"}", "\"userId\":\"ada\"")
                    .contains("HTTP/1.1 201 Created", "\"title\":\"Umbrella\"")
                    .contains("\"nextCursor\":null")
                    .doesNotContain("about:blank");
        }
    }

    @Test
    void namesOnlyCommandsThatTestsRun() throws IOException {
        List<String> commands =
                blocks().lines()
                        .filter(line -> line.startsWith("./run") || line.startsWith("mvn"))
                        .toList();

        assertThat(commands).containsExactly("./run", "./run --tour", "mvn verify");
    }

    private static String session(RunningSystem system) throws IOException {
        String port = Integer.toString(system.signIn().getPort());
        return blocks().lines()
                .filter(line -> !line.startsWith("./run") && !line.startsWith("mvn"))
                .map(line -> line.replace("http://localhost:8080/dev", system.api().toString()))
                .map(line -> line.replace("token ada", "token ada --identity-port " + port))
                .collect(Collectors.joining("\n"));
    }

    private static String blocks() throws IOException {
        return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }
}
