package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.util.List;

/** Bytes that are no request, or too many: an answer and a closed line, and nothing after it. */
class RequestRefusalTest {
    private static final HttpLimits LIMITS = HttpLimits.API_GATEWAY.withHead(300).withBody(20);
    private static final String HOST = "Host: h\r\nConnection: close\r\n";
    private static final String REST = " HTTP/1.1\r\n" + HOST;

    static final List<Row> REFUSED =
            List.of(
                    new Row(
                            "two lengths",
                            "POST /" + REST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                            "400 Bad Request"),
                    new Row(
                            "two lengths in one line",
                            "POST /" + REST + "Content-Length: 1, 2\r\n\r\nab",
                            "400 Bad Request"),
                    new Row(
                            "negative length",
                            "POST /" + REST + "Content-Length: -1\r\n\r\n",
                            "400 Bad Request"),
                    new Row(
                            "signed length",
                            "POST /" + REST + "Content-Length: +1\r\n\r\na",
                            "400 Bad Request"),
                    new Row(
                            "length that is no number",
                            "POST /" + REST + "Content-Length: 0x1\r\n\r\na",
                            "400 Bad Request"),
                    new Row(
                            "length with chunks",
                            "POST /"
                                    + REST
                                    + "Content-Length: 3\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n"
                                    + "0\r\n\r\n",
                            "400 Bad Request"),
                    new Row(
                            "unknown encoding",
                            "POST /" + REST + "Transfer-Encoding: gzip\r\n\r\n",
                            "400 Bad Request"),
                    new Row(
                            "encodings in a row",
                            "POST /"
                                    + REST
                                    + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                            "400 Bad Request"),
                    new Row(
                            "broken chunk",
                            "POST /" + REST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                            "400 Bad Request"),
                    new Row(
                            "NUL in a value",
                            "GET /" + REST + "A: a\0b\r\n\r\n",
                            "400 Bad Request"),
                    new Row(
                            "control character in a value",
                            "GET /" + REST + "A: a\001b\r\n\r\n",
                            "400 Bad Request"),
                    new Row("NUL in a name", "GET /" + REST + "A\0: a\r\n\r\n", "400 Bad Request"),
                    new Row(
                            "blank after a name",
                            "GET /" + REST + "A : a\r\n\r\n",
                            "400 Bad Request"),
                    new Row(
                            "header without colon",
                            "GET /" + REST + "A\r\n\r\n",
                            "400 Bad Request"),
                    new Row("NUL in the target", "GET /\0" + REST + "\r\n", "400 Bad Request"),
                    new Row(
                            "byte above ASCII in the target",
                            "GET /\u00e9" + REST + "\r\n",
                            "400 Bad Request"),
                    new Row("no target", "GET HTTP/1.1\r\n" + HOST + "\r\n", "400 Bad Request"),
                    new Row("no version", "GET /\r\n" + HOST + "\r\n", "400 Bad Request"),
                    new Row(
                            "unknown version",
                            "GET / HTTP/3.0\r\n" + HOST + "\r\n",
                            "400 Bad Request"),
                    new Row("no host", "GET / HTTP/1.1\r\n\r\n", "400 Bad Request"),
                    new Row("two hosts", "GET /" + REST + "Host: i\r\n\r\n", "400 Bad Request"),
                    new Row(
                            "TLS",
                            "\026\003\001\002\0\001\0\001\u00fc\003\003\r\n\r\n",
                            "400 Bad Request"),
                    new Row("long target", "GET /" + "x".repeat(300) + REST + "\r\n", "414"),
                    new Row(
                            "large headers",
                            "GET /" + REST + "A: " + "x".repeat(300) + "\r\n\r\n",
                            "431"),
                    new Row(
                            "large in sum",
                            "GET /" + "x".repeat(150) + REST + "A: " + "x".repeat(150) + "\r\n\r\n",
                            "431"),
                    new Row(
                            "large body by length",
                            "POST /" + REST + "Content-Length: 21\r\n\r\n" + "x".repeat(21),
                            "413"),
                    new Row(
                            "large body in chunks",
                            "POST /"
                                    + REST
                                    + "Transfer-Encoding: chunked\r\n\r\n15\r\n"
                                    + "x".repeat(21)
                                    + "\r\n0\r\n\r\n",
                            "413"),
                    new Row(
                            "large body, expectation",
                            "POST /" + REST + "Expect: 100-continue\r\nContent-Length: 21\r\n\r\n",
                            "413"));

    private static HttpEdge edge;

    record Row(String name, String bytes, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void open() throws IOException {
        HttpHandler echo = request -> Response.of(200, "text/plain", request.target());
        edge = new HttpEdge(0, LIMITS, echo, _ -> {});
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefusedAndTheLineClosed(Row row) throws IOException {
        assertThat(RawClient.exchange(edge.port(), row.bytes() + "GET /next" + REST + "\r\n"))
                .startsWith("HTTP/1.1 " + row.expected())
                .doesNotContain("/next");
    }

    @Test
    void isRefusedWithTheWordsOfApiGatewayWhenTheBodyIsTooLarge() throws IOException {
        try (var real =
                        new HttpEdge(
                                0,
                                HttpLimits.API_GATEWAY,
                                request -> {
                                    throw new AssertionError(request.path());
                                },
                                _ -> {});
                var client = new RawClient(real.port())) {
            client.send("POST /" + REST + "Content-Length: 10485761\r\n\r\n");
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 413 ")
                    .contains("\r\nContent-Type: text; charset=utf-8\r\n")
                    .endsWith("\r\n\r\nHTTP content length exceeded 10485760 bytes.");
        }
    }
}
