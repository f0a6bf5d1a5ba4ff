package io.cloakroom.local.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A connection on which HTTP messages are read and written without being looked at. */
final class Line implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Line(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    void write(String status, String headers, byte[] body) throws IOException {
        var head =
                "HTTP/1.1 %s\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(status, headers, body.length);
        var message = new ByteArrayOutputStream();
        message.write(head.getBytes(ISO_8859_1));
        message.write(body);
        socket.getOutputStream().write(message.toByteArray());
    }

    /** Reads a message whose length its head tells. */
    void read() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the function is gone");
            }
            head.append((char) next);
        }
        in.skipNBytes(length(head.toString()));
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
        socket.close();
    }
}
