import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or mends the format of every Java file: google-java-format, AOSP style.
 *
 * <p>The formatter parses with the compiler of the JDK that it runs on, so it must run on JDK 25
 * even when Maven does not. That rules out a plugin that formats inside Maven's own process.
 */
class Format {
    private static final List<String> ROOTS =
            List.of("api", "authorizer", "local", "faults", "benchmark", "build");

    public static void main(String... arguments) throws IOException {
        boolean apply = List.of(arguments).equals(List.of("apply"));
        List<Path> unformatted = sources().parallel().filter(file -> differs(file, apply)).toList();
        if (unformatted.isEmpty() || apply) {
            return;
        }
        unformatted.forEach(file -> System.err.println("Not formatted: " + file));
        System.err.println("Mend with: mvn -N validate -Dformat=apply");
        System.exit(1);
    }

    private static Stream<Path> sources() throws IOException {
        Stream<Path> all = Stream.empty();
        for (String root : ROOTS) {
            all = Stream.concat(all, Files.walk(Path.of(root)));
        }
        return all.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.toString().contains("/target/"));
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = formatter().formatSourceAndFixImports(source);
            boolean differs = !formatted.equals(source);
            if (differs && apply) {
                Files.writeString(file, formatted);
            }
            return differs;
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Formatter formatter() {
        return new Formatter(
                JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());
    }
}
