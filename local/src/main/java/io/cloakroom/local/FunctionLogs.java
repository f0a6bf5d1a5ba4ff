package io.cloakroom.local;

import io.cloakroom.local.lambda.Folder;
import io.cloakroom.local.lambda.FunctionLog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One file for each function, as CloudWatch has one log group.
 *
 * <p>A line that is no JSON is shown in the terminal as well: functions log JSON, so whatever else
 * they print is a crash or somebody looking for one.
 */
final class FunctionLogs implements FunctionLog, AutoCloseable {
    private final Path folder;
    private final FunctionLog terminal;
    private final Map<String, PrintStream> files = new HashMap<>();

    /** Removes the files of an earlier run. */
    FunctionLogs(Path folder, FunctionLog terminal) throws IOException {
        Folder.delete(folder);
        this.folder = Files.createDirectories(folder);
        this.terminal = terminal;
    }

    @Override
    public void line(String function, String line) {
        file(function).println(line);
        if (!line.startsWith("{")) {
            terminal.line(function, line);
        }
    }

    private synchronized PrintStream file(String function) {
        return files.computeIfAbsent(function, this::open);
    }

    private PrintStream open(String function) {
        try {
            var bytes = Files.newOutputStream(folder.resolve(function + ".log"));
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            terminal.line(function, "has no log file: " + failure.getMessage());
            return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        }
    }

    @Override
    public synchronized void close() {
        files.values().forEach(PrintStream::close);
    }
}
