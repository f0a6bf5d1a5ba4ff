package io.cloakroom.local.terminal;

import io.cloakroom.local.log.RequestLog;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line for each request: time, method, path, status, milliseconds, the phase that answered.
 *
 * <p>What has a known width stands first: a long path may wrap without pushing it aside.
 */
public final class RequestLines implements RequestLog {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t]]");

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Screen screen;
    private final Style style;

    public RequestLines(Screen screen, Style style) {
        this.screen = screen;
        this.style = style;
    }

    @Override
    public void answered(Entry entry) {
        screen.line(
                "%s  %s %6d ms  %-9s  %-7s %s%s%s"
                        .formatted(
                                style.faint(time.format(entry.time())),
                                style.status(entry.status(), Integer.toString(entry.status())),
                                entry.times().total().toMillis(),
                                entry.phase().label(),
                                printable(entry.method()),
                                printable(entry.path()),
                                entry.coldStart() ? "  " + style.accent("cold start") : "",
                                entry.detail()
                                        .map(text -> "  " + style.faint(printable(text)))
                                        .orElse("")));
    }

    /** What a function printed. */
    public void function(String name, String line) {
        screen.line(style.faint(name + " |") + " " + printable(line));
    }

    /** What went wrong in the front door itself. */
    public void trouble(String line) {
        screen.line(style.bad(printable(line)));
    }

    /** Somebody else's text must not steer the terminal. */
    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
