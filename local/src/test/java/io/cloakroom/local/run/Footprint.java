package io.cloakroom.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a running system takes of its machine.
 *
 * @param functions ids of their processes
 * @param sockets that are open; where the system does not tell, none
 * @param virtualThreads of the front door: each request that is handled has one
 */
record Footprint(List<Long> functions, long sockets, long virtualThreads) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Footprint of(RunningSystem system) throws IOException, InterruptedException {
        var functions = system.functions().stream().map(ProcessHandle::pid).sorted().toList();
        return new Footprint(functions, sockets(system.pid()), virtualThreads(system.pid()));
    }

    /** Lines of clients that are gone may take a moment to be seen so. */
    Footprint comesBack(RunningSystem system) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var now = of(system);
        while (!now.isWithin(this) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            now = of(system);
        }
        return now;
    }

    /** The same functions, and no more of the rest: what lay idle may have been closed. */
    boolean isWithin(Footprint other) {
        return functions.equals(other.functions)
                && sockets <= other.sockets
                && virtualThreads <= other.virtualThreads;
    }

    private static long sockets(long process) throws IOException {
        var files = Path.of("/proc", Long.toString(process), "fd");
        if (!Files.isDirectory(files)) {
            return 0;
        }
        try (var open = Files.list(files)) {
            return open.filter(Footprint::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException _) {
            return false; // Closed since it was listed.
        }
    }

    private static long virtualThreads(long process) throws IOException, InterruptedException {
        var dump = Files.createTempFile("threads", ".json");
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            new ProcessBuilder(
                            jcmd,
                            Long.toString(process),
                            "Thread.dump_to_file",
                            "-overwrite",
                            "-format=json",
                            dump.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return Pattern.compile("\"virtual\": *true")
                    .matcher(Files.readString(dump))
                    .results()
                    .count();
        } finally {
            Files.delete(dump);
        }
    }
}
