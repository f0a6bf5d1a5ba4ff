package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.util.List;

/** What is no request of RFC 9112 in its form: 400 and a closed line, whoever asks. */
class RequestFormTest {
    private static final String REST = " HTTP/1.1\r\nHost: h\r\n";
    private static final String CHUNKS = REST + "Transfer-Encoding: chunked\r\n\r\n";

    static final List<Row> MALFORMED =
            List.of(
                    new Row("target without a slash", "GET a" + REST + "\r\n"),
                    new Row("target of a proxy", "CONNECT h:443" + REST + "\r\n"),
                    new Row("target of another scheme", "GET ftp://h/" + REST + "\r\n"),
                    new Row("target without a host", "GET http:///a" + REST + "\r\n"),
                    new Row("target with a bad host", "GET http://a^b/c" + REST + "\r\n"),
                    new Row("asterisk without OPTIONS", "GET *" + REST + "\r\n"),
                    new Row("space in the target", "GET /a b" + REST + "\r\n"),
                    new Row("method that is no token", "G(T /" + REST + "\r\n"),
                    new Row("NUL in the method", "G\0T /" + REST + "\r\n"),
                    new Row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: h\r\n\r\n"),
                    new Row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                    new Row("lines that end in LF", "GET / HTTP/1.1\nHost: h\n\n"),
                    new Row("LF in a value", "GET /" + REST + "A: b\nC: d\r\n\r\n"),
                    new Row("CR in a value", "GET /" + REST + "A: b\rC: d\r\n\r\n"),
                    new Row("DEL in a value", "GET /" + REST + "A: \177\r\n\r\n"),
                    new Row("folded first line", "GET / HTTP/1.1\r\n A: b\r\nHost: h\r\n\r\n"),
                    new Row("nameless header", "GET /" + REST + ": a\r\n\r\n"),
                    new Row("blank in a name", "GET /" + REST + "A B: c\r\n\r\n"),
                    new Row("byte above ASCII in a name", "GET /" + REST + "\u00e9: c\r\n\r\n"),
                    new Row("host with a path", "GET / HTTP/1.1\r\nHost: h/i\r\n\r\n"),
                    new Row("host with a blank", "GET / HTTP/1.1\r\nHost: h i\r\n\r\n"),
                    new Row("same length twice", "POST /" + REST + two("Content-Length: 1") + "a"),
                    new Row(
                            "same length in a list",
                            "POST /" + REST + "Content-Length: 1, 1\r\n\r\na"),
                    new Row("empty length", "POST /" + REST + "Content-Length:\r\n\r\n"),
                    new Row(
                            "length beyond numbers",
                            "POST /" + REST + "Content-Length: 9999999999999999999\r\n\r\n"),
                    new Row(
                            "same encoding twice",
                            "POST /" + REST + two("Transfer-Encoding: chunked")),
                    new Row(
                            "folded encoding",
                            "POST /" + REST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
                    new Row(
                            "encoding that looks alike",
                            "POST /" + REST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                    new Row(
                            "encoding after VT",
                            "POST /" + REST + "Transfer-Encoding: \013chunked\r\n\r\n0\r\n\r\n"),
                    new Row(
                            "chunks in HTTP/1.0",
                            "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                    new Row("chunk size in C", "POST /" + CHUNKS + "0x1\r\na\r\n0\r\n\r\n"),
                    new Row("signed chunk size", "POST /" + CHUNKS + "+1\r\na\r\n0\r\n\r\n"),
                    new Row("negative chunk size", "POST /" + CHUNKS + "-1\r\na\r\n0\r\n\r\n"),
                    new Row("empty chunk size", "POST /" + CHUNKS + "\r\na\r\n0\r\n\r\n"),
                    new Row(
                            "chunk size beyond numbers",
                            "POST /" + CHUNKS + "ffffffffffffffff1\r\na\r\n0\r\n\r\n"),
                    new Row(
                            "chunk longer than its size",
                            "POST /" + CHUNKS + "1\r\nab\r\n0\r\n\r\n"),
                    new Row("chunk line that ends in LF", "POST /" + CHUNKS + "1\na\r\n0\r\n\r\n"),
                    new Row("LF in an extension", "POST /" + CHUNKS + "1;a\nb\r\na\r\n0\r\n\r\n"));

    private static HttpEdge edge;

    record Row(String name, String bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String two(String line) {
        return (line + "\r\n").repeat(2) + "\r\n";
    }

    @BeforeAll
    static void open() throws IOException {
        HttpHandler echo = request -> Response.of(200, "text/plain", request.target());
        edge = new HttpEdge(0, HttpLimits.API_GATEWAY, echo, _ -> {});
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void isRefusedAndTheLineClosed(Row row) throws IOException {
        assertThat(RawClient.exchange(edge.port(), row.bytes() + "GET /next" + REST + "\r\n"))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .doesNotContain("/next");
    }
}
