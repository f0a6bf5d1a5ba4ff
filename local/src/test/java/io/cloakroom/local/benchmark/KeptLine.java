package io.cloakroom.local.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One connection that is kept alive, and one request that is made on it again and again. */
final class KeptLine implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    KeptLine(int port, String path) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n\r\n"
                        .formatted(path)
                        .getBytes(ISO_8859_1);
    }

    /** The status of the answer, once it has arrived whole. */
    int exchange() throws IOException {
        socket.getOutputStream().write(request);
        var head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        int at = head.indexOf("Content-Length: ") + 16;
        in.skipNBytes(Long.parseLong(head.substring(at, head.indexOf("\r\n", at))));
        return Integer.parseInt(head.substring(9, 12));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
