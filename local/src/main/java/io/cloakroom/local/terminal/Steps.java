package io.cloakroom.local.terminal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** The steps of the start: what runs right now, what is done and how long it took. */
public final class Steps {
    private static final String INDENT = "  ";

    private final Screen screen;
    private final Style style;
    private final Set<String> running = new LinkedHashSet<>();

    public Steps(Screen screen, Style style) {
        this.screen = screen;
        this.style = style;
    }

    public synchronized void begun(String step) {
        running.add(step);
        showRunning();
    }

    public synchronized void done(String step, Duration time) {
        running.remove(step);
        String millis = style.faint("%5d ms".formatted(time.toMillis()));
        screen.line("%s %-16s %s".formatted(style.good("✓"), step, millis));
        showRunning();
    }

    public void remark(String sentence) {
        String mark = style.accent("·") + " ";
        for (String line : screen.folded(sentence, INDENT.length())) {
            screen.line(mark + style.faint(line));
            mark = INDENT;
        }
    }

    private void showRunning() {
        screen.status(
                running.isEmpty()
                        ? ""
                        : style.faint("  %s ...".formatted(String.join(", ", running))));
    }
}
