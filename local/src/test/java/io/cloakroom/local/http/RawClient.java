package io.cloakroom.local.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A client that sends bytes as they are given and reads what comes back. */
public final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /** Sends on one connection, reads until the other end closes it. */
    public static String exchange(int port, String bytes) throws IOException {
        try (var client = new RawClient(port)) {
            client.send(bytes);
            return client.rest();
        }
    }

    public void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    void sendByteByByte(String bytes) throws IOException {
        for (byte one : bytes.getBytes(ISO_8859_1)) {
            socket.getOutputStream().write(one);
            socket.getOutputStream().flush();
        }
    }

    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** One whole answer: head, and a body of the length that the head tells. */
    public String answer() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + head.toString(ISO_8859_1));
            }
            head.write(next);
        }
        var text = head.toString(ISO_8859_1);
        return text + new String(in.readNBytes(contentLength(text)), ISO_8859_1);
    }

    /** Everything until the other end closes the line. */
    public String rest() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(
                        line ->
                                line.toLowerCase(java.util.Locale.ROOT)
                                        .startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
