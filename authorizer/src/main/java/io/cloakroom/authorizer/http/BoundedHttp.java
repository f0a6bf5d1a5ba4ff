package io.cloakroom.authorizer.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/**
 * The requests of one fetch, within bounds of time and size, without redirects (B6).
 *
 * <p>{@link HttpURLConnection} rather than {@code java.net.http}: it starts faster, and it can be
 * told to keep no thread and no connection, which a snapshot would hold.
 */
public final class BoundedHttp {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MAX_BODY = 150_000;

    static {
        // Keys are fetched so rarely that neither a connection nor a name server's answer is of
        // use the next time, and a snapshot would hold both (B10). The JDK looks at these once.
        System.setProperty("http.keepAlive", "false");
        Security.setProperty("networkaddress.cache.ttl", "0");
    }

    /** The JDK bounds each wait; a drip of bytes or a name server could still take for ever. */
    private final long deadline;

    /**
     * @param total how long all requests may take together, from now on
     */
    public BoundedHttp(Duration total) {
        deadline = System.nanoTime() + total.toNanos();
    }

    /**
     * Forgets the TLS sessions, whose secrets would be the same in every copy of a snapshot (B10).
     */
    public static void forgetSessions() {
        try {
            SSLContext withoutSessions = SSLContext.getInstance("TLS");
            withoutSessions.init(null, null, null);
            HttpsURLConnection.setDefaultSSLSocketFactory(withoutSessions.getSocketFactory());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpAnswer send(HttpRequest request) throws IOException {
        HttpURLConnection connection = open(request);
        FutureTask<HttpAnswer> exchange = new FutureTask<>(() -> exchange(connection, request));
        Thread.ofPlatform().daemon().name("http").start(exchange);
        try {
            return exchange.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
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
