package io.cloakroom.local.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running process whose output goes to a log line by line. */
final class FunctionProcess {
    private static final long POLITE_MILLIS = 500;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private final Process process;
    private final Thread output;

    private FunctionProcess(Process process, Consumer<String> log) {
        this.process = process;
        // Reading a pipe holds on to a virtual thread's carrier: as many functions as there are
        // processors would stop every other virtual thread.
        this.output = Thread.ofPlatform().daemon().start(() -> forward(process, log));
    }

    static FunctionProcess start(
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Consumer<String> log)
            throws IOException {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new FunctionProcess(builder.start(), log);
    }

    /** Done with the exit status once the process is gone and all that it printed is logged. */
    CompletableFuture<Integer> exit() {
        return process.onExit()
                .thenApplyAsync(
                        ended -> {
                            joinOutput();
                            return ended.exitValue();
                        },
                        Thread::startVirtualThread);
    }

    /** Megabytes at the largest so far; only Linux says. */
    OptionalInt peakMemory() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.map(PEAK::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(peak -> Math.ceilDiv(Integer.parseInt(peak.group(1)), 1024))
                    .findFirst();
        } catch (IOException | UncheckedIOException _) {
            return OptionalInt.empty(); // Another system, or the process is gone.
        }
    }

    long pid() {
        return process.pid();
    }

    /**
     * Has the launcher break off connections of the process.
     *
     * @param sockets by the names that the process's file descriptors have
     */
    void breakOff(Collection<String> sockets) throws IOException {
        var launcher = process.outputWriter(StandardCharsets.UTF_8);
        for (var socket : sockets) {
            launcher.write(socket + "\n");
        }
        launcher.flush();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Ends it and all that it has started, as a sandbox ends.
     *
     * <p>By its handle: {@link Process} would close the streams too, and its last lines be lost.
     */
    void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.toHandle().destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Asks the process to end, and insists after half a second; then all that it printed is logged.
     *
     * <p>By its handle, as for {@link #kill}: the launcher takes a closed stream for our own end.
     */
    void stop() throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.toHandle().destroy();
        if (!process.waitFor(POLITE_MILLIS, TimeUnit.MILLISECONDS)) {
            kill();
            process.waitFor(POLITE_MILLIS, TimeUnit.MILLISECONDS);
        }
        started.forEach(ProcessHandle::destroyForcibly);
        output.join(POLITE_MILLIS);
    }

    private void joinOutput() {
        try {
            output.join(POLITE_MILLIS); // A child of the function may hold the pipe open.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forward(Process process, Consumer<String> log) {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.accept(line);
            }
        } catch (IOException failure) {
            log.accept("output is lost: " + failure.getMessage());
        }
    }
}
