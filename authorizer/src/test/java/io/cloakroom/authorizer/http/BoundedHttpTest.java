package io.cloakroom.authorizer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cloakroom.authorizer.LoopbackServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.Security;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Rows B6 and B10: one time for all, and nothing kept. */
class BoundedHttpTest {

    /** Credentials and the versions of a secret are several requests. */
    @Test
    void givesAllRequestsTheSameTime() {
        CountDownLatch never = new CountDownLatch(1);
        try (LoopbackServer slow = new LoopbackServer(_ -> await(never));
                LoopbackServer quick = new LoopbackServer(LoopbackServer.json("{}"))) {
            BoundedHttp http = new BoundedHttp(Duration.ofMillis(300));
            assertGivesUp(http, slow);
            assertGivesUp(http, quick);
        }
    }

    @Test
    void keepsNoConnectionThatTheServerWouldKeep() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<Integer> afterwards = new FutureTask<>(() -> answerAndWait(server));
            Thread.ofVirtual().start(afterwards);
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");

            HttpAnswer answer =
                    new BoundedHttp(Duration.ofSeconds(4)).send(HttpRequest.get(address, Map.of()));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(afterwards.get()).as("end of the connection").isEqualTo(-1);
        }
    }

    @Test
    void remembersNoAnswerOfANameServer() {
        assertThat(new BoundedHttp(Duration.ZERO)).isNotNull();

        assertThat(Security.getProperty("networkaddress.cache.ttl")).isEqualTo("0");
    }

    private static void assertGivesUp(BoundedHttp http, LoopbackServer server) {
        assertThatThrownBy(() -> http.send(HttpRequest.get(server.address(), Map.of())))
                .hasMessage("No whole answer in time");
    }

    private static int answerAndWait(ServerSocket server) throws IOException {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            for (int ends = 0; ends < 2; ) {
                int next = in.read();
                ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
            }
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII));
            socket.setSoTimeout(5_000);
            return in.read();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
