package io.cloakroom.local.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Header lines in order; names are looked up without regard to case. */
public record Headers(List<Header> lines) {
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    /** Names and values in turn: {@code of("Content-Type", "text/plain")}. */
    public static Headers of(String... namesAndValues) {
        var lines = new ArrayList<Header>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(lines);
    }

    /** The last value wins, as in the proxy event's {@code headers}. */
    public Optional<String> last(String name) {
        for (var line : lines.reversed()) {
            if (line.name().equalsIgnoreCase(name)) {
                return Optional.of(line.value());
            }
        }
        return Optional.empty();
    }

    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public boolean has(String name) {
        return lines.stream().anyMatch(line -> line.name().equalsIgnoreCase(name));
    }

    public Headers plus(String name, String value) {
        var more = new ArrayList<>(lines);
        more.add(new Header(name, value));
        return new Headers(more);
    }

    public Headers without(String... names) {
        return new Headers(
                lines.stream()
                        .filter(l -> Arrays.stream(names).noneMatch(l.name()::equalsIgnoreCase))
                        .toList());
    }
}
