package io.cloakroom.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row of {@code checks.yaml}; what a row does not name is not compared.
 *
 * @param number in the reference, section 12; above 100 our own
 * @param confidence in the real service's behaviour, where it is not strong
 * @param api logical id in {@code template.yaml}
 * @param calls of functions, in order
 */
record Check(
        int number,
        @Nullable String confidence,
        String name,
        @Nullable String api,
        List<Step> steps,
        @Nullable List<String> calls) {
    /**
     * One request and what is expected of its answer.
     *
     * @param event values of the proxy event, by JSON pointer
     * @param lines header lines that must stand in the answer in this order
     */
    record Step(
            String send,
            int status,
            @Nullable String body,
            @Nullable String contains,
            @Nullable Map<String, String> headers,
            @Nullable List<String> lines,
            @Nullable List<String> present,
            @Nullable List<String> absent,
            @Nullable Map<String, @Nullable JsonNode> event) {}

    static List<Check> all() {
        return Stream.of("checks.yaml", "more-checks.yaml").flatMap(Check::rows).toList();
    }

    private static Stream<Check> rows(String name) {
        try (InputStream table = Objects.requireNonNull(Check.class.getResourceAsStream(name))) {
            var rows = JsonMapper.builder().build();
            return Arrays.stream(rows.convertValue(new Yaml().load(table), Check[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String apiOrMain() {
        return api == null ? "Main" : api;
    }

    @Override
    public String toString() {
        return number + " " + name;
    }
}
