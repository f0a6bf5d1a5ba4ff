package io.cloakroom.local.terminal;

import java.io.PrintStream;
import java.util.Map;

/**
 * Lines that stay, and below them, where the terminal can take a line back, one that tells what is
 * going on.
 */
public final class Screen {
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean capable;
    private String status = "";

    private Screen(PrintStream out, boolean capable) {
        this.out = out;
        this.capable = capable;
    }

    /**
     * Writes to this stream.
     *
     * @param terminal whether it ends at one
     */
    public static Screen of(PrintStream out, Map<String, String> environment, boolean terminal) {
        return new Screen(out, isCapable(environment, terminal));
    }

    /** Whether it understands more than text. */
    static boolean isCapable(Map<String, String> environment, boolean terminal) {
        return terminal && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    public synchronized void line(String text) {
        out.print(erasure() + text + System.lineSeparator() + status);
        out.flush();
    }

    /** Takes the place of the last one; empty for nothing. It must fit on one line. */
    synchronized void status(String text) {
        if (capable) {
            out.print(erasure() + text);
            out.flush();
            status = text;
        }
    }

    private String erasure() {
        return status.isEmpty() ? "" : ERASE;
    }
}
