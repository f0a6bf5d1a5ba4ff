package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.util.List;

/** What comes out for the bytes that go in. */
class RequestBytesTest {
    private static final HttpLimits LIMITS = HttpLimits.API_GATEWAY.withBody(20);
    private static final String HOST = "Host: h\r\nConnection: close\r\n";
    private static final String REST = " HTTP/1.1\r\n" + HOST;

    static final List<Row> UNDERSTOOD =
            List.of(
                    new Row("plain", "GET /" + REST + "\r\n", "GET / Host=h|Connection=close []"),
                    new Row(
                            "undecoded target",
                            "GET /a%2Fb//../c?x=%20&x+y&x" + REST + "\r\n",
                            "GET /a%2Fb//../c?x=%20&x+y&x "),
                    new Row(
                            "absolute target",
                            "GET http://a.b:1/c?d=http://e" + REST + "\r\n",
                            "GET /c?d=http://e Host=a.b:1|Connection=close "),
                    new Row(
                            "absolute target, no path",
                            "GET HTTP://b" + REST + "\r\n",
                            "GET / Host=b|"),
                    new Row(
                            "absolute target, query",
                            "GET http://b?c" + REST + "\r\n",
                            "GET /?c Host=b|"),
                    new Row("asterisk", "OPTIONS *" + REST + "\r\n", "OPTIONS * "),
                    new Row("unknown verb", "FROB /" + REST + "\r\n", "FROB / "),
                    new Row(
                            "case, order, repetition",
                            "GET /" + REST + "x-B: 1\r\nA: 2\r\nX-b: 3\r\n\r\n",
                            "|x-B=1|A=2|X-b=3 "),
                    new Row(
                            "blanks around a value",
                            "GET /" + REST + "A:  \t b c \t\r\n\r\n",
                            "|A=b c "),
                    new Row("folded value", "GET /" + REST + "A: b\r\n \t c\r\n\r\n", "|A=b c "),
                    new Row(
                            "host with a port",
                            "GET / HTTP/1.0\r\nHost: [::1]:8080\r\n\r\n",
                            "Host=[::1]:8080 "),
                    new Row("empty value", "GET /" + REST + "A:\r\nB: b\r\n\r\n", "|A=|B=b "),
                    new Row(
                            "bytes above ASCII in a value",
                            "GET /" + REST + "A: \u00e9\r\n\r\n",
                            "|A=\u00e9 "),
                    new Row(
                            "body by length",
                            "POST /" + REST + "Content-Length: 3\r\n\r\nabc",
                            "[abc]"),
                    new Row(
                            "body in chunks",
                            "POST /"
                                    + REST
                                    + "Transfer-Encoding: chunked\r\n\r\n"
                                    + "2\r\n"
                                    + "ab\r\n"
                                    + "1\r\n"
                                    + "c\r\n"
                                    + "0\r\n"
                                    + "T: t\r\n\r\n",
                            "[abc]"),
                    new Row(
                            "chunk with an extension",
                            "POST /"
                                    + REST
                                    + "Transfer-Encoding: CHUNKED\r\n\r\n"
                                    + "1;a=\"b\"\r\n"
                                    + "a\r\n"
                                    + "00\r\n\r\n",
                            "[a]"),
                    new Row(
                            "unknown expectation",
                            "POST /" + REST + "Expect: magic\r\nContent-Length: 1\r\n\r\na",
                            "[a]"),
                    new Row(
                            "body at its limit",
                            "POST /" + REST + "Content-Length: 20\r\n\r\n" + "x".repeat(20),
                            "[" + "x".repeat(20) + "]"),
                    new Row("body of a GET", "GET /" + REST + "Content-Length: 1\r\n\r\na", "[a]"),
                    new Row(
                            "expectation",
                            "POST /" + REST + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\na",
                            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"),
                    new Row("empty lines before", "\r\n\r\nGET /" + REST + "\r\n", "GET / "),
                    new Row("HTTP/1.0 without host", "GET / HTTP/1.0\r\n\r\n", "GET /  []"));

    private static HttpEdge edge;

    record Row(String name, String bytes, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void open() throws IOException {
        edge = new HttpEdge(0, LIMITS, RequestBytesTest::echo, _ -> {});
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private static Response echo(Request request) {
        var headers =
                request.headers().lines().stream()
                        .map(line -> line.name() + "=" + line.value())
                        .collect(joining("|"));
        var text =
                "%s %s %s [%s]"
                        .formatted(
                                request.method(),
                                request.target(),
                                headers,
                                new String(request.body(), ISO_8859_1));
        return new Response(200, Headers.NONE, text.getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @FieldSource("UNDERSTOOD")
    void arrivesAsSent(Row row) throws IOException {
        assertThat(RawClient.exchange(edge.port(), row.bytes())).contains(row.expected());
    }

    @ParameterizedTest
    @FieldSource("UNDERSTOOD")
    void arrivesAsSentByteByByte(Row row) throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.sendByteByByte(row.bytes());
            assertThat(client.rest()).contains(row.expected());
        }
    }
}
