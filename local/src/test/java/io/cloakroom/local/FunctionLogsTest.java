package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FunctionLogsTest {
    private static final String DECISION = "{\"level\":\"INFO\"}";
    private static final String CRASH = "Exception in thread \"main\"";

    @Test
    void keepsEveryLineInTheFunctionsFileAndShowsWhatIsNoJson(@TempDir Path folder)
            throws IOException {
        List<String> shown = new ArrayList<>();
        try (var logs = new FunctionLogs(folder, (function, line) -> shown.add(line))) {
            logs.line("cloakroom-Api", DECISION);
            logs.line("cloakroom-Api", CRASH);
        }

        assertThat(folder.resolve("cloakroom-Api.log")).hasContent(DECISION + "\n" + CRASH);
        assertThat(shown).containsExactly(CRASH);
    }

    @Test
    void beginsTheFileAnewAtEachRun(@TempDir Path folder) throws IOException {
        for (int run = 0; run < 2; run++) {
            try (var logs = new FunctionLogs(folder, (function, line) -> {})) {
                logs.line("cloakroom-Api", DECISION);
            }
        }

        assertThat(folder.resolve("cloakroom-Api.log")).hasContent(DECISION);
    }
}
