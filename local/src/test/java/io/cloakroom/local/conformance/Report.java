package io.cloakroom.local.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The table of all checks: what was expected, and what came. */
final class Report {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 160;
    private static final String HEAD =
            """
            | row | check | confidence | expected | got |
            |---|---|---|---|---|
            """;

    /** Rows by place; several have one number. */
    private final Map<String, String> rows = new ConcurrentHashMap<>();

    void add(Check check, int step, Answer answer) {
        Check.Step expected = check.steps().get(step);
        rows.put(
                "%03d %s %02d".formatted(check.number(), check.name(), step),
                "| %d | %s | %s | %s | %s |"
                        .formatted(
                                check.number(),
                                cell(check.name()),
                                check.confidence() == null ? "strong" : check.confidence(),
                                cell(expected(expected)),
                                cell(got(expected, answer))));
    }

    private static String expected(Check.Step step) {
        var text = new StringBuilder().append(step.status());
        if (step.body() != null) {
            text.append(' ').append(step.body());
        }
        if (step.contains() != null) {
            text.append(" …").append(step.contains()).append('…');
        }
        if (step.event() != null) {
            text.append(' ').append(step.event());
        }
        if (step.headers() != null) {
            text.append(' ').append(step.headers());
        }
        if (step.absent() != null) {
            text.append(" without ").append(step.absent());
        }
        return text.toString();
    }

    /** Only what the step looks at. */
    private static String got(Check.Step step, Answer answer) {
        var text = new StringBuilder().append(answer.status());
        if (step.body() != null || step.contains() != null) {
            text.append(' ').append(answer.body());
        }
        if (step.event() != null) {
            var values = new TreeMap<String, String>();
            JsonNode event = event(answer);
            step.event().keySet().forEach(name -> values.put(name, event.at(name).toString()));
            text.append(' ').append(values);
        }
        if (step.headers() != null) {
            var headers = new TreeMap<>(step.headers());
            headers.replaceAll((name, any) -> answer.headers().getOrDefault(name, "(none)"));
            text.append(' ').append(headers);
        }
        if (step.absent() != null) {
            var found = new ArrayList<>(step.absent());
            found.removeIf(name -> !answer.headers().containsKey(name));
            text.append(found.isEmpty() ? " without them" : " with " + found);
        }
        return text.toString();
    }

    private static JsonNode event(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    void addCalls(Check check, List<String> made) {
        if (check.calls() != null) {
            rows.put(
                    "%03d %s calls".formatted(check.number(), check.name()),
                    "| %d | %s | %s | calls %s | calls %s |"
                            .formatted(
                                    check.number(),
                                    cell(check.name()),
                                    check.confidence() == null ? "strong" : check.confidence(),
                                    check.calls(),
                                    made));
        }
    }

    private static String cell(String text) {
        String line =
                text.chars()
                        .mapToObj(
                                c -> c < ' ' || (c > '~' && c < 0xa1) ? "·" : Character.toString(c))
                        .collect(Collectors.joining())
                        .replace("|", "\\|");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    HEAD
                            + new TreeMap<>(rows)
                                    .values().stream().collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
