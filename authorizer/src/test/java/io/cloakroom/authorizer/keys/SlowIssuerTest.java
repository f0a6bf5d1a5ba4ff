package io.cloakroom.authorizer.keys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.authorizer.LoopbackServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Row B6: however an issuer plays for time, the function answers before its client gives up. */
class SlowIssuerTest {

    @Test
    void givesUpOnAnIssuerThatNeverAnswers() {
        CountDownLatch never = new CountDownLatch(1);
        try (LoopbackServer issuer = new LoopbackServer(exchange -> await(never))) {
            assertGivesUp(issuer.address());
        }
    }

    @Test
    void givesUpOnAnIssuerThatAnswersByteByByte() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drip = Thread.ofVirtual().start(() -> drip(socket));
            assertGivesUp(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"));
            drip.interrupt();
        }
    }

    private static void assertGivesUp(URI address) {
        assertThatThrownBy(new KeySetAddress(address)::get).hasMessage("key_set_unreachable");
    }

    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!Thread.interrupted()) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                Thread.sleep(Duration.ofMillis(100));
            }
        } catch (IOException | InterruptedException e) {
            // The client has given up, or the test is over.
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
