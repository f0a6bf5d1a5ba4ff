package io.cloakroom.local.conformance;

/** Makes the bytes of a request of its text in a table: request line, headers, empty line, body. */
final class RawRequest {
    private RawRequest() {}

    static String of(String text, int port) {
        String[] parts = text.strip().split("\n\n", 2);
        String body = parts.length > 1 ? parts[1] : "";
        String[] lines = parts[0].split("\n", 2);
        String headers = lines.length > 1 ? lines[1].replace("\n", "\r\n") + "\r\n" : "";
        String length =
                headers.contains("Content-Length:")
                        ? ""
                        : "Content-Length: " + body.length() + "\r\n";
        return lines[0]
                + " HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nConnection: close\r\n"
                + headers
                + length
                + "\r\n"
                + body;
    }
}
