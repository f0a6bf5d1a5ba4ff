package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;

/** Whoever takes too long loses the line, and nobody else notices. */
class SlowClientTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

    private HttpEdge edge;

    @BeforeEach
    void open() throws IOException {
        var limits = HttpLimits.API_GATEWAY.withPatience(Duration.ofMillis(300));
        edge = new HttpEdge(0, limits, SlowClientTest::answer, _ -> {});
    }

    @AfterEach
    void close() {
        edge.close();
    }

    private static Response answer(Request request) {
        return Response.of(200, "text/plain", request.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G",
                "GET / HTTP/1.1\r\nHost: h\r\nA: ",
                "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na",
                "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
            })
    void losesTheLineBeforeTheRequestIsWhole(String begun) throws IOException {
        assertThat(RawClient.exchange(edge.port(), begun)).isEmpty();
    }

    @Test
    void losesAnIdleLineAfterAnAnswer() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send(GET);
            assertThat(client.answer()).startsWith("HTTP/1.1 200");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void mayGoAwayAtAnyTime() throws IOException {
        for (int length = 1; length < GET.length(); length++) {
            try (var client = new RawClient(edge.port())) {
                client.send(GET.substring(0, length));
            }
        }
        try (var client = new RawClient(edge.port())) {
            client.send(GET);
            assertThat(client.answer()).startsWith("HTTP/1.1 200");
        }
    }
}
