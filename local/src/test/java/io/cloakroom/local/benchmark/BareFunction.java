package io.cloakroom.local.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * A function's process that is given its events with as little as can be between: the floor.
 *
 * <p>Its Runtime API is one thread without any check; the runtime client asks for events on one
 * line and answers on another.
 */
final class BareFunction implements AutoCloseable {
    private static final String CLIENT =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private static final String INVOCATION =
            "Lambda-Runtime-Aws-Request-Id: 1\r\nLambda-Runtime-Deadline-Ms: 99999999999999\r\n";

    private final ServerSocket server;
    private final Process process;
    private final Line events;
    private @Nullable Line answers;

    /** Returns once the function asks for its first event. */
    BareFunction(Path code) throws IOException {
        server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        process = start(code, server.getLocalPort());
        events = new Line(server.accept());
        events.read();
    }

    private static Process start(Path code, int port) throws IOException {
        var runtime = Path.of("target", "runtime").toAbsolutePath();
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        runtime.resolve("*").toString(),
                        CLIENT,
                        "Handler::handle");
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port);
        builder.environment().put("LAMBDA_TASK_ROOT", code.toString());
        builder.environment().put("_HANDLER", "Handler::handle");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** From an event's first byte to its answer's last. */
    long nanosOfCall(byte[] event) throws IOException {
        long start = System.nanoTime();
        events.write("200 OK", INVOCATION, event);
        if (answers == null) {
            answers = new Line(server.accept());
        }
        answers.read();
        long nanos = System.nanoTime() - start;
        answers.write("202 Accepted", "", "{}".getBytes(UTF_8));
        events.read();
        return nanos;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        events.close();
        server.close();
    }
}
