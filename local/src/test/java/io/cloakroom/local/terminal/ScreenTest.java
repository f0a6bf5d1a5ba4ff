package io.cloakroom.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.fixture.LogEntries;
import io.cloakroom.local.refusal.Phase;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** What steps and requests look like, in a terminal and in a file. */
class ScreenTest {
    private static final Map<String, String> TERMINAL = Map.of("TERM", "xterm");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    private Screen screen(boolean terminal) {
        return Screen.of(out, TERMINAL, terminal);
    }

    private String text() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    private Steps twoStepsOfWhichOneIsDone(boolean terminal) {
        var steps = new Steps(screen(terminal), Style.plain());
        steps.begun("sign-in");
        steps.begun("DynamoDB");
        steps.done("sign-in", Duration.ofMillis(12));
        return steps;
    }

    @Test
    void aTerminalShowsWhatRunsUntilItIsDone() {
        var steps = twoStepsOfWhichOneIsDone(true);
        assertThat(text())
                .endsWith(
                        "✓ sign-in             12 ms\n"
                                + "  sign-in, DynamoDB ...\r"
                                + "\u001b[K  DynamoDB ...");

        steps.done("DynamoDB", Duration.ofMillis(1234));

        assertThat(text()).endsWith("✓ DynamoDB          1234 ms\n  DynamoDB ...\r\u001b[K");
    }

    @Test
    void aRemarkIsFoldedInATerminalOnly() {
        String remark = "Left out: " + "a resource, ".repeat(8) + "and no more";

        new Steps(screen(true), Style.plain()).remark(remark);
        assertThat(text())
                .isEqualTo(
                        "· Left out: a resource, a resource, a resource, a resource, a resource,"
                                + " a\n"
                                + "  resource, a resource, a resource, and no more\n");

        bytes.reset();
        new Steps(screen(false), Style.plain()).remark(remark);
        assertThat(text()).isEqualTo("· " + remark + "\n");
    }

    @Test
    void aFileGetsWhatIsDoneOnly() {
        twoStepsOfWhichOneIsDone(false);

        assertThat(text()).isEqualTo("✓ sign-in             12 ms\n");
    }

    @Test
    void aRequestIsOneLineWithTheKnownWidthsFirst() {
        lines().answered(LogEntries.answered("/dev/items"));

        assertThat(text())
                .matches(
                        "\\d\\d:\\d\\d:05  200      3 ms  invoke     GET     /dev/items  cold"
                                + " start\n");
    }

    @Test
    void aRefusedRequestTellsItsReason() {
        lines().answered(LogEntries.refused("/dev/items", Phase.VALIDATE, "title is missing"));

        assertThat(text())
                .endsWith("  400      3 ms  validate   GET     /dev/items  title is missing\n");
    }

    @Test
    void nobodyElsesTextSteersTheTerminal() {
        lines().answered(LogEntries.answered("/\u001b[2J\u009b1m"));
        lines().function("f", "\u001b]0;title\u0007");

        assertThat(text()).contains("/?[2J?1m", "f | ?]0;title?").doesNotContain("\u001b");
    }

    private RequestLines lines() {
        return new RequestLines(screen(false), Style.plain());
    }
}
