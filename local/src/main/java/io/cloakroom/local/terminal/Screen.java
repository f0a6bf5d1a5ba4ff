package io.cloakroom.local.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lines that stay, and below them, where the terminal can take a line back, one that tells what is
 * going on.
 */
public final class Screen {
    private static final int WIDTH = 80;
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

    /**
     * A sentence in lines that any terminal has room for; in a file it is one.
     *
     * @param indent columns that something else stands in
     */
    List<String> folded(String sentence, int indent) {
        if (!capable) {
            return List.of(sentence);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
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
