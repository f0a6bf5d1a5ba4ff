package io.cloakroom.local.terminal;

import java.util.Map;

/** Marks text by its meaning; without colours it stays as it is. */
public final class Style {
    private final boolean colours;

    private Style(boolean colours) {
        this.colours = colours;
    }

    public static Style plain() {
        return new Style(false);
    }

    public static Style coloured() {
        return new Style(true);
    }

    /**
     * Colours for a terminal that is not told otherwise.
     *
     * @see <a href="https://no-color.org">NO_COLOR</a>
     */
    public static Style of(Map<String, String> environment, boolean terminal) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Style(Screen.isCapable(environment, terminal) && !unwanted);
    }

    public String strong(String text) {
        return marked("1", text);
    }

    public String faint(String text) {
        return marked("2", text);
    }

    public String accent(String text) {
        return marked("36", text);
    }

    public String good(String text) {
        return marked("32", text);
    }

    public String bad(String text) {
        return marked("31", text);
    }

    /** Green for success, yellow for the client's fault, red for ours. */
    public String status(int status, String text) {
        return marked(status >= 500 ? "31" : status >= 400 ? "33" : "32", text);
    }

    private String marked(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
