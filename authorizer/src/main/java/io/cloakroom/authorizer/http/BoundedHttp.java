package io.cloakroom.authorizer.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP within bounds of time and size, without redirects (B6).
 *
 * <p>{@link HttpURLConnection} rather than {@code java.net.http}: it starts faster, and it keeps no
 * thread and, told to close, no connection that a snapshot would hold.
 */
public final class BoundedHttp {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MAX_BODY = 150_000;

    /** The JDK bounds each wait; a drip of bytes or a name server could still take for ever. */
    private final Duration total;

    public BoundedHttp(Duration total) {
        this.total = total;
    }

    public HttpAnswer send(HttpRequest request) throws IOException {
        HttpURLConnection connection = open(request);
        FutureTask<HttpAnswer> exchange = new FutureTask<>(() -> exchange(connection, request));
        Thread.ofPlatform().daemon().name("http").start(exchange);
        try {
            return exchange.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            connection.disconnect();
            throw new IOException("No whole answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException("No answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static HttpURLConnection open(HttpRequest request) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) request.address().toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        return connection;
    }

    private static HttpAnswer exchange(HttpURLConnection connection, HttpRequest request)
            throws IOException {
        if (request.body() != null) {
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        int status = connection.getResponseCode();
        return new HttpAnswer(status, body(connection, status));
    }

    private static byte[] body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw new IOException("More than %,d bytes".formatted(MAX_BODY));
            }
            return bytes;
        }
    }
}
