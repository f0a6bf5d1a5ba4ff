package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** One call from a second terminal, while a system runs. */
class InvokeIT {
    private static final String EVENTS = RunningSystem.ROOT.resolve("events").toString();

    @Test
    void callsAFunctionWithTheServicesOfTheRunningSystem(@TempDir Path data) throws Exception {
        try (var _ = RunningSystem.start("--data", data.toString())) {
            var called = invoke(data, "ApiFunction", "items-list.json");

            assertThat(called.output())
                    .doesNotContain("DynamoDB")
                    .containsPattern("START RequestId: .* Version: 1")
                    .contains("\"statusCode\":200", "REPORT RequestId: ");
            assertThat(called.status()).isZero();
        }
        var failed = invoke(data, "AuthorizerFunction", "authorizer-token.json");

        assertThat(failed.output())
                .contains("✓ DynamoDB")
                .contains("\"errorMessage\":\"Unauthorized\"");
        assertThat(failed.status()).isOne();
    }

    @Test
    void buildsNothingUnderTheFeetOfARunningSystem(@TempDir Path data) throws Exception {
        var built = RunningSystem.ROOT.resolve("local/target/built");
        var zip = RunningSystem.ROOT.resolve("api/target/api.zip");
        try (var _ = RunningSystem.start("--data", data.toString())) {
            var time = Files.getLastModifiedTime(built);
            var before = Files.getLastModifiedTime(zip);
            Files.setLastModifiedTime(built, FileTime.fromMillis(0));
            try {
                var called = invoke(data, "ApiFunction", "items-list.json");

                assertThat(called.output())
                        .contains("so nothing is built: the function runs as it was then")
                        .doesNotContain("Building")
                        .contains("\"statusCode\":200");
                assertThat(Files.getLastModifiedTime(zip)).isEqualTo(before);
            } finally {
                Files.setLastModifiedTime(built, time);
            }
        }
    }

    private static RunningSystem.Ended invoke(Path data, String function, String event)
            throws Exception {
        return RunningSystem.run(
                "invoke", function, "--event", EVENTS + "/" + event, "--data", data.toString());
    }
}
