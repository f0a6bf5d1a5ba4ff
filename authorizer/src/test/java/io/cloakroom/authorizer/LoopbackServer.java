package io.cloakroom.authorizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

/** A real HTTP server on loopback whose answer a test may change at any time. */
public final class LoopbackServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private final String scheme;
    private final HttpServer server;
    private volatile HttpHandler answer;

    private interface Maker {
        HttpServer make(InetSocketAddress address, int backlog) throws IOException;
    }

    public LoopbackServer(HttpHandler answer) {
        this(answer, "http", HttpServer::create);
    }

    /** With TLS. */
    public LoopbackServer(HttpHandler answer, SSLContext tls) {
        this(
                answer,
                "https",
                (address, backlog) -> {
                    HttpsServer server = HttpsServer.create(address, backlog);
                    server.setHttpsConfigurator(new HttpsConfigurator(tls));
                    return server;
                });
    }

    private LoopbackServer(HttpHandler answer, String scheme, Maker maker) {
        this.answer = answer;
        this.scheme = scheme;
        try {
            server = maker.make(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static HttpHandler json(String body) {
        return status(200, body);
    }

    public static HttpHandler keySet(String... jwks) {
        return json("{\"keys\":[" + String.join(",", jwks) + "]}");
    }

    public static HttpHandler status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    public void answer(HttpHandler next) {
        answer = next;
    }

    public int requests() {
        return requests.get();
    }

    public URI address() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/keys");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        answer.handle(exchange);
    }
}
