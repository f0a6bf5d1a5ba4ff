package io.cloakroom.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Holds calls of a function until a test lets them go on.
 *
 * @param folder shared with the function's process
 */
record Gate(Path folder) {
    /** A function that comes to the gate and, once it is open, tells its process. */
    static final String FUNCTION =
            """
            public static long handle(String gate) throws Exception {
                long process = ProcessHandle.current().pid();
                new File(gate, "arrival-" + System.nanoTime()).createNewFile();
                while (!new File(gate, "open").exists()) {
                    Thread.sleep(5);
                }
                return process;
            }
            """;

    String event() {
        return '"' + folder.toString() + '"';
    }

    void open() throws IOException {
        Files.createFile(folder.resolve("open"));
    }

    /** Waits until so many calls are being held. */
    void awaitArrivals(int count) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (arrivals() < count) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(arrivals() + " arrivals");
            }
            Thread.onSpinWait();
        }
    }

    long arrivals() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("arrival"))
                    .count();
        }
    }
}
