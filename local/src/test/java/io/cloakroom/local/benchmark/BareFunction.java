package io.cloakroom.local.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/**
 * A function's process that is given its events with as little as can be between: the floor.
 *
 * <p>Its Runtime API is one thread and one line, without any check.
 */
final class BareFunction implements AutoCloseable {
    private static final String CLIENT =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private static final String INVOCATION =
            "Lambda-Runtime-Aws-Request-Id: 1\r\nLambda-Runtime-Deadline-Ms: 99999999999999\r\n";

    private final ServerSocket server;
    private final Process process;
    private final Socket line;
    private final InputStream in;

    /** Returns once the function asks for its first event. */
    BareFunction(Path code) throws IOException {
        server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        process = start(code, server.getLocalPort());
        line = server.accept();
        line.setTcpNoDelay(true);
        in = new BufferedInputStream(line.getInputStream());
        readMessage();
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
        write("200 OK", INVOCATION, event);
        readMessage();
        long nanos = System.nanoTime() - start;
        write("202 Accepted", "", "{}".getBytes(UTF_8));
        readMessage();
        return nanos;
    }

    private void write(String status, String headers, byte[] body) throws IOException {
        var head =
                "HTTP/1.1 %s\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(status, headers, body.length);
        var message = new ByteArrayOutputStream();
        message.write(head.getBytes(ISO_8859_1));
        message.write(body);
        line.getOutputStream().write(message.toByteArray());
    }

    private void readMessage() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the function is gone");
            }
            head.append((char) next);
        }
        if (head.indexOf("hunked") >= 0) {
            readChunks();
        } else {
            in.skipNBytes(length(head.toString()));
        }
    }

    private void readChunks() throws IOException {
        for (int size = -1; size != 0; ) {
            var text = new StringBuilder();
            while (text.indexOf("\r\n") < 0) {
                text.append((char) in.read());
            }
            size = Integer.parseInt(text.toString().strip(), 16);
            in.skipNBytes(size + 2L);
        }
    }

    private static int length(String head) {
        return head.lines()
                .filter(header -> header.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToInt(header -> Integer.parseInt(header.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        line.close();
        server.close();
    }
}
