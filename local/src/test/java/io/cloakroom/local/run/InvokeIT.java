package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

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

    private static RunningSystem.Ended invoke(Path data, String function, String event)
            throws Exception {
        return RunningSystem.run(
                "invoke", function, "--event", EVENTS + "/" + event, "--data", data.toString());
    }
}
