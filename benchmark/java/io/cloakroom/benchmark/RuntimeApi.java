package io.cloakroom.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Lambda's Runtime API for one process: hands it one event after the other, and notes when each
 * went out and when its answer came (Lambda developer guide, "Runtime API").
 */
final class RuntimeApi implements AutoCloseable {
    private static final String BASE = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final Work work;
    private final List<Call> answered = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable atFirst;
    private volatile long sent;
    private volatile long restored;

    /** One call, in nanoseconds of this JVM. */
    record Call(long sent, long answered) {
        double millis() {
            return Candidate.millis(answered - sent);
        }
    }

    /**
     * Opens a port.
     *
     * @param atFirst what to do once the first answer is there, while the process waits
     */
    RuntimeApi(Work work, Runnable atFirst) throws IOException {
        this.work = work;
        this.atFirst = atFirst;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(BASE + "restore/next", this::restore);
        server.createContext(BASE + "invocation/next", this::next);
        server.createContext(BASE + "invocation/1/response", this::answer);
        server.createContext("/", this::fail);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every call, in order, as soon as the last is answered; throws if the process ends before. */
    List<Call> await(Process process) throws InterruptedException {
        var _ = process.onExit().thenRun(done::countDown);
        done.await();
        if (answered.size() < work.calls()) {
            throw new IllegalStateException("The function failed");
        }
        return answered;
    }

    /** When the process, with its snapshot taken, was told to go on. */
    long restored() {
        return restored;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void restore(HttpExchange exchange) throws IOException {
        restored = System.nanoTime();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void next(HttpExchange exchange) throws IOException {
        if (answered.size() == work.calls()) {
            done.countDown();
            return;
        }
        byte[] event = work.event(answered.size()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "1");
        exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", "4102444800000");
        exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn");
        exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", "Root=1-0-0");
        exchange.sendResponseHeaders(200, event.length);
        sent = System.nanoTime();
        exchange.getResponseBody().write(event);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String answer = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        long now = System.nanoTime();
        if (!answer.contains(work.expected())) {
            System.err.println(answer);
            done.countDown();
        }
        answered.add(new Call(sent, now));
        if (answered.size() == 1) {
            atFirst.run();
        }
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private void fail(HttpExchange exchange) throws IOException {
        System.err.println(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        done.countDown();
    }
}
