package io.cloakroom.faults;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** One call on its connection, and what can be done with it. */
public final class Exchange {

    /** What the table reads; the rest is the connection's own. */
    private static final List<String> FORWARDED =
            List.of("authorization", "content-type", "x-amz-date", "x-amz-target");

    private final Call call;
    private final Socket client;
    private final HttpClient http;
    private final URI table;

    Exchange(Call call, Socket client, HttpClient http, URI table) {
        this.call = call;
        this.client = client;
        this.http = http;
        this.table = table;
    }

    Call call() {
        return call;
    }

    /** Lets the table do what was asked. */
    Answer forward() throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(table).POST(BodyPublishers.ofByteArray(call.body()));
        FORWARDED.forEach(name -> request.header(name, call.header(name)));
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return Answer.of(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    void send(Answer answer) throws IOException {
        client.getOutputStream().write(answer.bytes());
    }

    void sendHalf(Answer answer) throws IOException {
        byte[] bytes = answer.bytes();
        client.getOutputStream().write(bytes, 0, bytes.length - answer.body().length / 2 - 1);
        client.close();
    }

    /** Ends the connection without a farewell. */
    void reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    /** Until the client gives up. */
    void awaitLeave() throws IOException {
        isAwaitedFor(Duration.ZERO);
        client.close();
    }

    /**
     * Whether the client still waits after this time; zero is for ever. It says nothing more on the
     * connection before it has its answer, so whatever there is to read is the end.
     */
    boolean isAwaitedFor(Duration time) throws IOException {
        client.setSoTimeout((int) time.toMillis());
        try {
            client.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            client.setSoTimeout(0);
        }
    }
}
