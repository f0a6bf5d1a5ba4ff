package io.cloakroom.local;

import io.cloakroom.local.terminal.Style;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** One line for each request: time, method, path, status, milliseconds, the phase that answered. */
final class TerminalLog implements RequestLog {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t]]");

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());
    private final PrintStream out;
    private final Style style;

    TerminalLog(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    Listeners listeners() {
        return new Listeners(this, this::function, this::trouble);
    }

    @Override
    public void answered(Entry entry) {
        String detail = entry.detail().map(text -> "  " + style.faint(printable(text))).orElse("");
        out.printf(
                "%s  %-7s %-40s %s %6d ms  %s%s%n",
                style.faint(time.format(entry.time())),
                printable(entry.method()),
                printable(entry.path()),
                style.status(entry.status(), Integer.toString(entry.status())),
                entry.duration().toMillis(),
                entry.coldStart() ? style.accent(entry.summary()) : entry.summary(),
                detail);
    }

    /** What a function printed. */
    private void function(String name, String line) {
        out.printf("%s %s%n", style.faint(name + " |"), printable(line));
    }

    /** What went wrong in the front door itself. */
    private void trouble(String line) {
        out.printf("%s%n", style.bad(printable(line)));
    }

    /** Somebody else's text must not steer the terminal. */
    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
