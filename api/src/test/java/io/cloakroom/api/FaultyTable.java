package io.cloakroom.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before the real table and spoils what it is told to. */
final class FaultyTable implements AutoCloseable {

    enum Fault {
        THROTTLED(400, "ProvisionedThroughputExceededException"),
        FAILED(500, "InternalServerError"),
        DENIED(400, "AccessDeniedException"),
        MISSING(400, "ResourceNotFoundException"),
        EXPIRED(400, "ExpiredTokenException"),
        /** An answer that is no JSON. */
        GARBLED(200, ""),
        /** Nothing comes at all. */
        SILENT(0, ""),
        /** Done, but the answer never arrives. */
        ANSWER_LOST(0, ""),
        NONE(0, "");

        private final int status;
        private final String code;

        Fault(int status, String code) {
            this.status = status;
            this.code = code;
        }
    }

    private final Deque<Fault> next = new ConcurrentLinkedDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI table;
    private volatile Fault lasting = Fault.NONE;

    private FaultyTable(HttpServer server, URI table) {
        this.server = server;
        this.table = table;
    }

    static FaultyTable before(URI table) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FaultyTable faulty = new FaultyTable(server, table);
            server.createContext("/", faulty::answer);
            server.setExecutor(faulty.threads);
            server.start();
            return faulty;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void spoilNext(Fault fault) {
        next.add(fault);
    }

    void spoilAll(Fault fault) {
        lasting = fault;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        @Nullable Fault queued = next.poll();
        Fault fault = queued == null ? lasting : queued;
        try (exchange) {
            switch (fault) {
                case NONE -> send(exchange, forward(exchange, request));
                case GARBLED -> send(exchange, 200, "<html>".getBytes(StandardCharsets.UTF_8));
                case SILENT -> await();
                case ANSWER_LOST -> {
                    forward(exchange, request);
                    await();
                }
                case THROTTLED, FAILED, DENIED, MISSING, EXPIRED ->
                        send(exchange, fault.status, refusal(fault));
            }
        }
    }

    private static byte[] refusal(Fault fault) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"User: arn:aws:iam::1:u on items-x\"}"
                .formatted(fault.code)
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(table).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name :
                new String[] {"X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date"}) {
            request.header(name, exchange.getRequestHeaders().getFirst(name));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void await() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
