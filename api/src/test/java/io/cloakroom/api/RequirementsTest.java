package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of requirements in docs/testing.md: every row, and only tests that there are. */
final class RequirementsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([CEF]\\d+) \\| .*");
    private static final Pattern TEST = Pattern.compile("(local )?`(\\w+(?:Test|IT))#?(\\w*)`");

    private final String guide = read(Path.of("../docs/testing.md"));

    @Test
    void hasEveryRow() {
        List<String> rows = ROW.matcher(guide).results().map(row -> row.group(1)).toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Stream.of(
                                        rows("C", 1, 32),
                                        rows("E", 1, 17),
                                        rows("F", 1, 9),
                                        rows("F", 16, 20))
                                .flatMap(part -> part)
                                .toList());
    }

    @Test
    void namesTestsThatThereAre() throws IOException {
        List<String> missing = new ArrayList<>();
        for (MatchResult row : ROW.matcher(guide).results().toList()) {
            List<MatchResult> tests = TEST.matcher(row.group()).results().toList();
            assertThat(tests.isEmpty()).as(row.group()).isEqualTo(row.group().contains("web/"));
            for (MatchResult test : tests) {
                if (!exists(test)) {
                    missing.add(test.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> rows(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> letter + number);
    }

    private static boolean exists(MatchResult test) throws IOException {
        Path sources = Path.of(test.group(1) == null ? "src/test" : "../local/src/test");
        try (Stream<Path> files = Files.walk(sources)) {
            Optional<Path> file =
                    files.filter(path -> path.endsWith(test.group(2) + ".java")).findFirst();
            String method = test.group(3).isEmpty() ? "" : " " + test.group(3) + "(";
            return file.isPresent() && read(file.get()).contains(method);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
