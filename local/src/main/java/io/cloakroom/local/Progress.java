package io.cloakroom.local;

import io.cloakroom.local.terminal.Style;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells what has been started and how long each took. */
final class Progress {
    private final PrintStream out;
    private final Style style;

    Progress(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Runs a step of the start and tells of it once it is done. */
    <T> T step(String name, Callable<T> action) throws Exception {
        long before = System.nanoTime();
        T result = action.call();
        long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
        out.printf("%s %-16s %s%n", style.good("✓"), name, style.faint(millis + " ms"));
        return result;
    }

    void remark(String sentence) {
        out.printf("%s %s%n", style.accent("·"), style.faint(sentence));
    }
}
