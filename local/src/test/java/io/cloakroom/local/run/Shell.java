package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A shell in the working tree, into which somebody pastes lines. */
final class Shell {
    private Shell() {}

    /** What the lines print; every one of them must succeed. */
    static String run(String script) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                        .directory(RunningSystem.ROOT.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output;
    }
}
