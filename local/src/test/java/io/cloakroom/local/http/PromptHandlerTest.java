package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

class PromptHandlerTest {
    private final LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final CompletableFuture<Response> later = new CompletableFuture<>();
    private HttpEdge edge;

    @BeforeEach
    void open() throws IOException {
        edge = HttpEdge.of(HttpLimits.API_GATEWAY, this::handle, log::add);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    private CompletionStage<Response> handle(Request request) {
        return switch (request.path()) {
            case "/later" -> later;
            case "/throw" -> throw new IllegalStateException("no");
            case "/split" -> answer(new Response(200, Headers.of("A", "1\r\nB: 2"), new byte[0]));
            default -> answer(Response.of(200, "text/plain", request.path()));
        };
    }

    private static CompletionStage<Response> answer(Response response) {
        return CompletableFuture.completedStage(response);
    }

    private String get(String path) throws IOException {
        return RawClient.exchange(
                edge.port(),
                "GET %s HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".formatted(path));
    }

    @Test
    void answersAtOnceWhileAnotherAnswerIsAwaited() throws IOException {
        try (var waiting = new RawClient(edge.port())) {
            waiting.send("GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(get("/now")).endsWith("/now");
            later.complete(Response.of(200, "text/plain", "at last"));
            assertThat(waiting.answer()).endsWith("at last");
        }
    }

    @Test
    void answers500AndLogsOneLineWhenTheHandlerThrows() throws Exception {
        assertThat(get("/throw")).startsWith("HTTP/1.1 500 ");
        assertThat(log.take()).startsWith("GET /throw failed: ").contains("no");
    }

    @Test
    void answers500AndLogsOneLineForAnAnswerThatFailsLater() throws Exception {
        try (var client = new RawClient(edge.port())) {
            client.send("GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
            later.completeExceptionally(new IOException("lost"));
            assertThat(client.answer()).startsWith("HTTP/1.1 500 ");
            assertThat(log.take()).startsWith("GET /later failed: ").contains("lost");
        }
    }

    @Test
    void neverWritesAHeaderThatWouldBeTwo() throws IOException {
        assertThat(get("/split")).startsWith("HTTP/1.1 500 ").doesNotContain("B: 2");
    }
}
