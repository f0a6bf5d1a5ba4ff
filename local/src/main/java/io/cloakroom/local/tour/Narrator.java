package io.cloakroom.local.tour;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.terminal.Style;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Tells the tour: headings, requests, answers, and whether each was the expected one. */
public final class Narrator {
    private static final List<String> TELLING_HEADERS =
            List.of(
                    "Location",
                    "ETag",
                    "WWW-Authenticate",
                    "Access-Control-Allow-Origin",
                    "Access-Control-Allow-Methods",
                    "x-amzn-ErrorType");
    private static final List<String> SENT_HEADERS =
            List.of(
                    "Authorization",
                    "If-Match",
                    "Content-Type",
                    "Origin",
                    "Access-Control-Request-Method");
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final Style style;
    private final Supplier<String> phase;
    private int step;
    private int failures;

    /**
     * A story on this stream.
     *
     * @param phase which phase gave the latest answer
     */
    public Narrator(PrintStream out, Style style, Supplier<String> phase) {
        this.out = out;
        this.style = style;
        this.phase = phase;
    }

    void step(String title, String explanation) {
        step++;
        out.printf("%n%s  %s%n", style.accent("%2d".formatted(step)), style.strong(title));
        out.printf("    %s%n%n", style.faint(explanation));
    }

    /** Shows one exchange and checks its status. */
    Exchange expect(int status, Exchange exchange) {
        show(exchange);
        check(
                exchange.status() == status,
                "%d, as expected".formatted(status),
                "expected %d".formatted(status));
        return exchange;
    }

    void check(boolean holds, String good, String bad) {
        if (!holds) {
            failures++;
        }
        out.printf("    %s%n", holds ? style.good("✓ " + good) : style.bad("✗ " + bad));
    }

    private void show(Exchange exchange) {
        var request = exchange.request();
        String path = request.uri().getRawPath();
        String query = request.uri().getRawQuery();
        String target = query == null ? path : path + "?" + query;
        out.printf("    %s %s%n", style.strong("→ " + request.method()), clip(target));
        SENT_HEADERS.forEach(
                name ->
                        request.headers()
                                .firstValue(name)
                                .ifPresent(value -> header(name, masked(name, value))));
        if (!exchange.sent().isEmpty()) {
            out.printf("      %s%n", exchange.sent());
        }
        out.printf(
                "    %s  %s%n",
                style.status(exchange.status(), "← " + exchange.status()),
                style.faint("%d ms, %s".formatted(exchange.took().toMillis(), phase.get())));
        TELLING_HEADERS.forEach(
                name ->
                        exchange.response()
                                .headers()
                                .firstValue(name)
                                .ifPresent(value -> header(name, value)));
        body(exchange.json());
    }

    private void header(String name, String value) {
        out.printf("      %s %s%n", style.faint(name + ":"), value);
    }

    private void body(JsonNode body) {
        if (body.path("items").isArray()) {
            body.path("items").forEach(item -> json("• ", item));
            json("nextCursor: ", body.path("nextCursor"));
        } else if (!body.isMissingNode() && !body.isEmpty()) {
            json("", body);
        }
    }

    private void json(String mark, JsonNode value) {
        String indent = " ".repeat(6 + mark.length());
        out.print(" ".repeat(6) + mark);
        out.println(String.join("\n" + indent, JsonText.lines(value, WIDTH)));
    }

    /** A token is never shown, not even one of a laptop. */
    private static String masked(String name, String value) {
        return name.equals("Authorization") ? "Bearer ey…" : value;
    }

    private static String clip(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }

    /** Tells how it went; true when everything was as expected. */
    boolean end() {
        String verdict =
                failures == 0
                        ? style.good("✓ %d steps, every answer as expected.".formatted(step))
                        : style.bad(
                                "✗ %d of the answers were not as expected.".formatted(failures));
        out.printf("%n%s%n", verdict);
        return failures == 0;
    }
}
