package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/** How long a line lives, and what becomes of what stands on it. */
class ConnectionLifeTest {
    private static final int LARGE = 10_485_760;

    private static final String POST_LATER =
            "POST /2 HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n";

    private static HttpEdge edge;

    @BeforeAll
    static void open() throws IOException {
        edge = new HttpEdge(0, HttpLimits.API_GATEWAY, ConnectionLifeTest::answer, _ -> {});
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private static Response answer(Request request) {
        return request.path().equals("/large")
                ? new Response(200, Headers.NONE, new byte[LARGE])
                : Response.of(200, "text/plain", request.target());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1, '', true",
        "HTTP/1.1, Connection: close, false",
        "HTTP/1.1, 'Connection: Upgrade, close', false",
        "HTTP/1.0, '', false",
        "HTTP/1.0, Connection: keep-alive, true",
    })
    void endsWhenTheClientSaysSo(String version, String header, boolean stays) throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send("GET /1 %s\r\nHost: h\r\n%s\r\n".formatted(version, line(header)));
            assertThat(client.answer())
                    .contains(stays ? "Connection: keep-alive" : "Connection: close");
            if (stays) {
                client.send("GET /2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            }
            assertThat(client.rest().contains("/2")).isEqualTo(stays);
        }
    }

    private static String line(String header) {
        return header.isEmpty() ? "" : header + "\r\n";
    }

    @Test
    void answersAThousandRequestsThatWereSentAtOnceInTheirOrder() throws IOException {
        try (var client = new RawClient(edge.port())) {
            var requests = new StringBuilder();
            for (int i = 0; i < 1000; i++) {
                requests.append("GET /%d HTTP/1.1\r\nHost: h\r\n\r\n".formatted(i));
            }
            client.send(requests.toString());
            for (int i = 0; i < 1000; i++) {
                assertThat(client.answer()).endsWith("\r\n\r\n/" + i);
            }
        }
    }

    /** A line that is closed with bytes unread is reset, and what is on its way is lost. */
    @Test
    void deliversTheLastAnswerWhateverElseTheClientSends() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send("GET /large HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            client.send("x".repeat(100_000));
            assertThat(client.rest()).startsWith("HTTP/1.1 200").hasSizeGreaterThan(LARGE);
        }
    }

    @Test
    void asksForABodyOnlyWhenItsTurnHasCome() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\n" + POST_LATER);
            assertThat(client.answer()).endsWith("/1");
            assertThat(client.answer()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.send("a");
            assertThat(client.answer()).endsWith("/2");
        }
    }
}
