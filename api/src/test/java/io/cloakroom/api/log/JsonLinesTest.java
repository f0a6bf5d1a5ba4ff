package io.cloakroom.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

final class JsonLinesTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonLoggers loggers =
            new JsonLoggers(
                    new JsonLines(new PrintStream(bytes, true, StandardCharsets.UTF_8)),
                    Level.DEBUG);
    private final Logger ours = loggers.getLogger("io.cloakroom.api.Test");

    @Test
    void areOneLineWhateverTheInput() {
        ours.info("two\nlines \u0000 \" {}", "and\r\nmore");

        assertThat(written())
                .contains(
                        "\"level\":\"INFO\"",
                        "\"message\":\"two\\nlines \\u0000 \\\" and\\r\\nmore\"")
                .containsOnlyOnce("\n")
                .endsWith("}\n");
    }

    @Test
    void carryPairs() {
        ours.atWarn().addKeyValue("requestId", "r-1").log("Refused");

        assertThat(written()).contains("\"requestId\":\"r-1\"");
    }

    @Test
    void showWhereItFailedButNotWhatWasSaid() {
        ours.error(
                "Failed",
                new IllegalStateException(
                        "a secret", new IllegalArgumentException("another secret")));

        assertThat(written())
                .contains("\"error\":\"java.lang.IllegalStateException\"", "JsonLinesTest")
                .contains("\"cause\":{\"error\":\"java.lang.IllegalArgumentException\"")
                .doesNotContain("secret");
    }

    @Test
    void areBounded() {
        ours.info("x".repeat(100_000));

        assertThat(written().length()).isLessThan(1200);
    }

    @Test
    void ofLibrariesBeginAtWarn() {
        Logger library = loggers.getLogger("software.amazon.awssdk.request");
        library.debug("Sending a body");
        library.info("Sending a body");
        assertThat(written()).isEmpty();

        library.warn("Trouble");
        assertThat(written()).contains("Trouble");
    }

    @Test
    void belowTheLevelAreNotWritten() {
        ours.trace("nothing");

        assertThat(written()).isEmpty();
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
