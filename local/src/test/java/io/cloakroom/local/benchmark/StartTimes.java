package io.cloakroom.local.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cloakroom.local.run.RunningSystem;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long it takes from nothing to something that answers. */
final class StartTimes {
    private static final Path TARGET = RunningSystem.ROOT.resolve("local/target");

    private StartTimes() {}

    /** From {@code ./run} to the first answer of a function. */
    static long frontDoor(Path template) throws Exception {
        int port = freePort();
        return untilAnswer(
                port,
                "/dev/open",
                List.of(
                        RunningSystem.ROOT.resolve("run").toString(),
                        "--template",
                        template.toString(),
                        "--in-memory",
                        "--no-web",
                        "--port",
                        Integer.toString(port),
                        "--dynamodb-port",
                        "0",
                        "--identity-port",
                        "0"));
    }

    /** DynamoDB Local by itself, as its own documentation starts it. */
    static long dynamoDb() throws Exception {
        int port = freePort();
        var classPath =
                TARGET.resolve("dynamodb-local.jar")
                        + File.pathSeparator
                        + Files.readString(TARGET.resolve("classpath")).strip();
        return untilAnswer(
                port,
                "/",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dsqlite4java.library.path=" + TARGET.resolve("native"),
                        "-cp",
                        classPath,
                        "software.amazon.dynamodb.services.local.main.ServerRunner",
                        "-inMemory",
                        "-disableTelemetry",
                        "-port",
                        Integer.toString(port)));
    }

    /** A function's process until it asks for its first event. */
    static long function(Path code) throws IOException {
        long start = System.nanoTime();
        try (var _ = new BareFunction(code)) {
            return System.nanoTime() - start;
        }
    }

    private static long untilAnswer(int port, String path, List<String> command) throws Exception {
        long start = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            while (!answers(port, path)) {
                if (!process.isAlive()) {
                    throw new IOException("does not start: " + command);
                }
                Thread.sleep(2);
            }
            return System.nanoTime() - start;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .formatted(path)
                                    .getBytes(ISO_8859_1));
            return socket.getInputStream().read() == 'H';
        } catch (ConnectException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
