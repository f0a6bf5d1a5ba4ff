package io.cloakroom.api.benchmark;

import io.cloakroom.benchmark.FunctionCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Lambda would unpack of the function and of what it is compared with. */
final class Codes {

    private static final String LOGGING = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    /** Of the function's libraries, what the floor does not use. */
    private static final List<String> FRAMEWORK =
            List.of(
                    "micronaut",
                    "reactor",
                    "jakarta",
                    "jackson-core",
                    "aws-lambda-java-events",
                    "secretsmanager");

    private final Path zip = FunctionCode.existing(Path.of("target/api.zip"));
    private final Path folder;

    Codes(Path folder) {
        this.folder = folder;
    }

    double megabytes() throws IOException {
        return Files.size(zip) / 1e6;
    }

    Path function() throws IOException {
        return FunctionCode.unzipped(zip, folder.resolve("function"));
    }

    Path withoutLogging() throws IOException {
        Path code = FunctionCode.unzipped(zip, folder.resolve("without-logging"));
        silence(code);
        return code;
    }

    /** The function with a back end that others make, and its settings. */
    Path withLogging(Path backEnd) throws IOException {
        Path code = FunctionCode.unzipped(zip, folder.resolve("with-logging"));
        Files.delete(code.resolve(LOGGING));
        try (Stream<Path> files = Files.walk(backEnd)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = code.resolve(backEnd.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return code;
    }

    Path floor() throws IOException {
        Path code = FunctionCode.unzipped(zip, folder.resolve("floor"));
        try (Stream<Path> libraries = Files.list(code.resolve("lib"))) {
            for (Path library : libraries.filter(Codes::isOfTheFramework).toList()) {
                Files.delete(library);
            }
        }
        silence(code);
        add(Floor.class, code);
        return code;
    }

    private static void silence(Path code) throws IOException {
        Files.writeString(code.resolve(LOGGING), Silence.class.getName());
        add(Silence.class, code);
    }

    private static void add(Class<?> type, Path code) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(code.resolve(name).getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, code.resolve(name));
        }
    }

    private static boolean isOfTheFramework(Path library) {
        return FRAMEWORK.stream().anyMatch(library.getFileName().toString()::startsWith);
    }
}
