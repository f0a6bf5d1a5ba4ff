package io.cloakroom.local.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** A response as the server library writes it. */
final class OutgoingMessage {
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
            headers.set("Date", HttpDate.now());
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
