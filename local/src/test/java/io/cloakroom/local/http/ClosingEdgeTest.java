package io.cloakroom.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

class ClosingEdgeTest {
    /** More than the buffers of both ends hold. */
    private static final int LARGE = 20_000_000;

    private final CountDownLatch called = new CountDownLatch(1);

    private Response answer(Request request) {
        called.countDown();
        return new Response(200, Headers.NONE, new byte[LARGE]);
    }

    @Test
    void sendsTheRestOfAnAnswerThatIsOnItsWay() throws IOException, InterruptedException {
        var limits = HttpLimits.API_GATEWAY.withGrace(Duration.ofSeconds(30));
        var edge = new HttpEdge(0, limits, this::answer, _ -> {});
        try (var client = new RawClient(edge.port())) {
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            called.await();
            var closing = Thread.startVirtualThread(edge::close);
            assertThat(client.rest().length()).isGreaterThan(LARGE);
            closing.join();
        }
    }
}
