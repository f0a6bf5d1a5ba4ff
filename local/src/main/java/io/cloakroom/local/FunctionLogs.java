package io.cloakroom.local;

import io.cloakroom.local.lambda.FunctionLog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One file for each function, as CloudWatch has one log group.
 *
 * <p>A line that is no JSON is shown in the terminal as well: functions log JSON, so whatever else
 * they print is a crash or somebody looking for one.
 */
final class FunctionLogs implements FunctionLog, AutoCloseable {
    private final FunctionLog terminal;
    private final Map<String, PrintStream> files = new HashMap<>();

    /**
     * Begins the files anew.
     *
     * @param functions their names
     */
    FunctionLogs(Path folder, List<String> functions, FunctionLog terminal) throws IOException {
        this.terminal = terminal;
        Files.createDirectories(folder);
        for (String function : functions) {
            var bytes = Files.newOutputStream(folder.resolve(function + ".log"));
            files.put(function, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void line(String function, String line) {
        PrintStream file = files.get(function);
        if (file != null) {
            file.println(line);
        }
        if (file == null || !line.startsWith("{")) {
            terminal.line(function, line);
        }
    }

    @Override
    public void close() {
        files.values().forEach(PrintStream::close);
    }
}
