package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

class HttpEdgeTest {
    private final LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpEdge edge;

    @BeforeEach
    void open() throws IOException {
        edge = open(HttpLimits.API_GATEWAY);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    private HttpEdge open(HttpLimits limits) throws IOException {
        return new HttpEdge(0, limits, this::handle, log::add);
    }

    /** Tells what it was sent, unless the path says otherwise. */
    private Response handle(Request request) throws InterruptedException {
        return switch (request.path()) {
            case "/length" -> Response.of(200, "text/plain", "" + request.body().length);
            case "/big" -> new Response(200, Headers.NONE, new byte[10_485_760]);
            case "/empty" -> new Response(204, Headers.NONE, new byte[0]);
            case "/own-length" -> new Response(200, Headers.of("Content-Length", "0"), new byte[3]);
            case "/headers" ->
                    new Response(200, Headers.of("x-B", "1", "A", "2", "X-b", "3"), new byte[0]);
            case "/split" -> new Response(200, Headers.of("A", "1\r\nB: 2"), new byte[0]);
            case "/throw" -> throw new IllegalStateException("no");
            case "/never" -> {
                never.await();
                yield Response.of(200, "text/plain", "at last");
            }
            default -> Response.of(200, "text/plain", echo(request));
        };
    }

    private static String echo(Request request) {
        var lines =
                request.headers().lines().stream()
                        .map(line -> line.name() + "=" + line.value())
                        .collect(joining("|"));
        return "[%s][%s][%s][%s]"
                .formatted(
                        request.method(),
                        request.target(),
                        lines,
                        new String(request.body(), ISO_8859_1));
    }

    private String get(String path) throws IOException {
        return RawClient.exchange(
                edge.port(), "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    }

    @Test
    void answersRequestsOfOneLineInTheirOrder() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send(
                    "GET /a HTTP/1.1\r\nHost: h\r\n\r\n".repeat(2)
                            + "GET /b HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(List.of(client.answer(), client.answer(), client.answer()))
                    .satisfiesExactly(
                            a -> assertThat(a).contains("[/a]"),
                            a -> assertThat(a).contains("[/a]"),
                            a -> assertThat(a).contains("[/b]"));
        }
    }

    @Test
    void answersAClientThatHasEndedItsOutput() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
            client.endOutput();
            assertThat(client.rest()).endsWith("[GET][/a][Host=h][]");
        }
    }

    @Test
    void keepsOrderAndCaseOfAnswerHeaders() throws IOException {
        assertThat(get("/headers")).contains("\r\nx-B: 1\r\nA: 2\r\nX-b: 3\r\n");
    }

    @Test
    void addsLengthDateAndConnectionOnly() throws IOException {
        assertThat(get("/a").lines().skip(1).takeWhile(line -> !line.isEmpty()))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("Content-Type", "Content-Length", "Date", "Connection");
    }

    @Test
    void givesNoLengthWithoutContent() throws IOException {
        assertThat(get("/empty")).startsWith("HTTP/1.1 204").doesNotContainIgnoringCase("length");
    }

    @Test
    void answersHeadWithoutBody() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send("HEAD /abc HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            assertThat(client.rest()).contains("Content-Length: 39").endsWith("\r\n\r\n");
        }
    }

    @Test
    void leavesTheLengthOfAHeadAnswerToTheHandler() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send("HEAD /own-length HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            assertThat(client.rest()).containsOnlyOnce("Content-Length: 0").endsWith("\r\n\r\n");
        }
    }

    @Test
    void answers500AndLogsOneLineWhenTheHandlerThrows() throws Exception {
        assertThat(get("/throw?secret")).startsWith("HTTP/1.1 500").endsWith("\r\n\r\n");
        assertThat(log).hasSize(1);
        assertThat(log.take()).isEqualTo("GET /throw failed: java.lang.IllegalStateException: no");
    }

    @Test
    void neverWritesAHeaderThatWouldBeTwo() throws IOException {
        assertThat(get("/split")).startsWith("HTTP/1.1 500").doesNotContain("B: 2");
    }

    @Test
    void carriesTheLargestBodyBothWays() throws IOException {
        try (var client = new RawClient(edge.port())) {
            client.send("POST /length HTTP/1.1\r\nHost: h\r\nContent-Length: 10485760\r\n\r\n");
            client.send("x".repeat(10_485_760));
            assertThat(client.answer()).endsWith("\r\n\r\n10485760");
            client.send("GET /big HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(client.answer()).hasSizeGreaterThan(10_485_760);
        }
    }

    @Test
    void servesAHundredConnectionsAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < 100; i++) {
                var path = "/" + i;
                calls.add(() -> get(path));
            }
            var answers = threads.invokeAll(calls);
            for (int i = 0; i < 100; i++) {
                assertThat(answers.get(i).get()).contains("[/" + i + "]");
            }
        }
    }

    @Test
    void servesOthersWhileOneWaits() throws IOException {
        try (var waiting = new RawClient(edge.port())) {
            waiting.send("GET /never HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(get("/a")).contains("[/a]");
            never.countDown();
            assertThat(waiting.answer()).endsWith("at last");
        }
    }

    @Test
    @Timeout(60)
    void givesUpTheHandlerWhenItsGraceIsOver() throws IOException {
        var impatient = open(HttpLimits.API_GATEWAY.withGrace(Duration.ZERO));
        try (var client = new RawClient(impatient.port())) {
            client.send("GET /never HTTP/1.1\r\nHost: h\r\n\r\nGET");
            impatient.close();
            // The system lets go of a port a moment after it has been closed.
            while (isOpen(impatient.port())) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean isOpen(int port) throws IOException {
        try (var _ = new RawClient(port)) {
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(
                        () ->
                                new HttpEdge(
                                        edge.port(),
                                        HttpLimits.API_GATEWAY,
                                        this::handle,
                                        log::add))
                .isInstanceOf(IOException.class)
                .hasMessage("port %d cannot be opened", edge.port());
    }
}
