package io.cloakroom.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class StyleTest {
    private static final Map<String, String> TERMINAL = Map.of("TERM", "xterm-256color");

    @Test
    void coloursATerminal() {
        assertThat(Style.of(TERMINAL, true).good("yes")).isEqualTo("\u001b[32myes\u001b[0m");
    }

    @Test
    void leavesAFileAPipeAndADumbTerminalPlain() {
        assertThat(Style.of(TERMINAL, false).good("yes")).isEqualTo("yes");
        assertThat(Style.of(Map.of(), true).good("yes")).isEqualTo("yes");
        assertThat(Style.of(Map.of("TERM", "dumb"), true).good("yes")).isEqualTo("yes");
    }

    @Test
    void honoursNoColor() {
        var environment = Map.of("TERM", "xterm", "NO_COLOR", "1");

        assertThat(Style.of(environment, true).bad("no")).isEqualTo("no");
    }

    @Test
    void showsWhoseFaultAStatusIs() {
        Style style = Style.coloured();

        assertThat(style.status(204, "x")).isEqualTo(style.good("x"));
        assertThat(style.status(503, "x")).isEqualTo(style.bad("x"));
        assertThat(style.status(404, "x")).isNotIn(style.good("x"), style.bad("x"), "x");
    }
}
