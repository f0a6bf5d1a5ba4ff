package io.cloakroom.local.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A response as the server library writes it. */
final class OutgoingMessage {
    /** RFC 9110, 5.6.7: two digits for the day, which the JDK's own RFC 1123 formatter lacks. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private OutgoingMessage() {}

    /**
     * Builds it.
     *
     * @throws IllegalArgumentException for a header that would break the message apart, or a status
     *     that is none
     */
    static FullHttpResponse of(Response response, boolean forHead, boolean keepAlive) {
        var content = forHead ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(response.body());
        var status = HttpResponseStatus.valueOf(response.status());
        var message = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
        var headers = message.headers();
        response.headers().lines().forEach(line -> headers.add(line.name(), line.value()));
        if (mayHaveLength(status) && !(forHead && headers.contains("Content-Length"))) {
            headers.set("Content-Length", response.body().length);
        }
        if (!headers.contains("Date")) {
            headers.set("Date", DATE.format(Instant.now()));
        }
        headers.set("Connection", keepAlive ? "keep-alive" : "close");
        return message;
    }

    /** RFC 9110, 8.6; in a 304 it would be the length of another answer. */
    private static boolean mayHaveLength(HttpResponseStatus status) {
        return !status.equals(HttpResponseStatus.NO_CONTENT)
                && !status.equals(HttpResponseStatus.NOT_MODIFIED);
    }
}
