package io.cloakroom.local;

import io.cloakroom.local.lambda.FunctionLog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One file for each function, as CloudWatch has one log group.
 *
 * <p>A line that is no JSON is shown in the terminal as well: functions log JSON, so whatever else
 * they print is a crash or somebody looking for one.
 */
final class FunctionLogs implements FunctionLog, AutoCloseable {
    private final Path folder;
    private final FunctionLog terminal;
    private final Map<String, PrintStream> files = new ConcurrentHashMap<>();

    FunctionLogs(Path folder, FunctionLog terminal) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.terminal = terminal;
    }

    @Override
    public void line(String function, String line) {
        files.computeIfAbsent(function, this::open).println(line);
        if (!line.startsWith("{")) {
            terminal.line(function, line);
        }
    }

    private PrintStream open(String function) {
        try {
            var file = folder.resolve(function + ".log");
            var bytes =
                    Files.newOutputStream(
                            file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartupException("The log of %s cannot be written".formatted(function), e);
        }
    }

    @Override
    public void close() {
        files.values().forEach(PrintStream::close);
    }
}
