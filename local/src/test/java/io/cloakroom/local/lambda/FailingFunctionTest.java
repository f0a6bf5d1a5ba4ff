package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Whatever a function does to itself, its caller is told as Lambda tells, and the next one served.
 */
class FailingFunctionTest {
    /** Fails as it is told, and else answers. */
    private static final String FRAGILE =
            """
            public static String handle(String event) throws Exception {
                return switch (event) {
                    case "throw" -> throw new IllegalStateException("Unauthorized");
                    case "throw without message" -> throw new IllegalStateException();
                    case "exit" -> { System.exit(7); yield ""; }
                    case "exit silently" -> { System.exit(0); yield ""; }
                    case "out of memory" -> "" + new long[Integer.MAX_VALUE - 8].length;
                    case "too much" -> "x".repeat(6_291_556);
                    case "as much as may be" -> "x".repeat(6_291_554);
                    default -> event;
                };
            }
            """;

    static final List<Row> ROWS =
            List.of(
                    new Row("throw", "Unauthorized"),
                    new Row("throw without message", "java.lang.IllegalStateException"),
                    new Row(
                            "exit",
                            "RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status"
                                    + " 7"),
                    new Row(
                            "exit silently",
                            "RequestId: [0-9a-f-]{36} Error: Runtime exited without providing a"
                                    + " reason"),
                    new Row("out of memory", "Java heap space"),
                    new Row(
                            "too much",
                            "Response payload size exceeded maximum allowed payload size \\(6291556"
                                    + " bytes\\)."));

    @TempDir private Path folder;

    record Row(String event, String message) {
        @Override
        public String toString() {
            return event;
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void tellsWhyAndServesTheNextCall(Row row) throws Exception {
        try (var function = new FunctionUnderTest(folder, FRAGILE)) {
            assertThat(function.failure('"' + row.event() + '"')).matches(row.message());
            assertThat(function.answer("\"next\"")).isEqualTo("\"next\"");
        }
    }

    @Test
    void letsTheLargestAnswerThrough() throws Exception {
        try (var function = new FunctionUnderTest(folder, FRAGILE)) {
            assertThat(function.answer("\"as much as may be\"")).hasSize(6_291_556);
        }
    }

    @Test
    void showsTheLogOfAFunctionThatCannotStartAndTriesAgain() throws Exception {
        var body =
                """
                static {
                    System.out.println("the database is not configured");
                    if (true) { throw new IllegalStateException("no database"); }
                }
                public static String handle(String event) { return event; }
                """;
        try (var function = new FunctionUnderTest(folder, body)) {
            assertThat(function.failure("\"a\"")).contains("Handler");
            assertThat(function.log()).contains("the database is not configured");
            assertThat(function.failure("\"b\"")).contains("Handler");
        }
    }

    @Test
    void reportsAFunctionThatExitsWhileItStarts() throws Exception {
        var body =
                """
                static { System.exit(3); }
                public static String handle(String event) { return event; }
                """;
        try (var function = new FunctionUnderTest(folder, body)) {
            assertThat(function.failure("\"a\"")).endsWith("exit status 3");
        }
    }

    /** Recorded: a failed init phase is followed by one within the call. */
    @Test
    void initialisesOnceMoreWithinTheCall() throws Exception {
        var body =
                """
                static {
                    try {
                        var first = new File("$FOLDER/first").createNewFile();
                        if (first) { Runtime.getRuntime().halt(9); }
                    } catch (IOException e) { throw new UncheckedIOException(e); }
                }
                public static String handle(String event) { return event; }
                """;
        try (var function =
                new FunctionUnderTest(folder, body.replace("$FOLDER", folder.toString()))) {
            assertThat(function.answer("\"a\"")).isEqualTo("\"a\"");
            assertThat(function.log())
                    .anyMatch(
                            line ->
                                    line.matches(
                                            "INIT_REPORT Init Duration: [0-9.]+ ms\tPhase: init"
                                                    + "\tStatus: error\tError Type:"
                                                    + " Runtime.ExitError"));
        }
    }

    @Test
    void saysWhichSignalEndedAProcess() throws Exception {
        var body =
                """
                public static String handle(String event) throws Exception {
                    new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
                    Thread.sleep(Long.MAX_VALUE);
                    return event;
                }
                """;
        try (var function = new FunctionUnderTest(folder, body)) {
            assertThat(function.failure("\"a\""))
                    .endsWith("Runtime exited with error: signal: killed");
        }
    }

    @Test
    void failsWithoutAReadableZipAndSaysWhich() throws Exception {
        try (var function = new FunctionUnderTest(folder, FRAGILE)) {
            Files.writeString(function.zip(), "no zip");
            assertThat(function.failure("\"a\"")).isEmpty();
            assertThat(function.log())
                    .singleElement()
                    .asString()
                    .contains(function.zip().toString(), "is no readable zip");
        }
    }

    @Test
    void refusesAZipThatPointsOutOfItsFolder() throws IOException {
        var zip = folder.resolve("evil.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../evil.txt"));
        }
        var work = Files.createDirectory(folder.resolve("work"));
        assertThatThrownBy(() -> Archive.unpack(zip, work))
                .hasMessageContaining("points out of it");
        assertThat(work).isEmptyDirectory();
    }
}
