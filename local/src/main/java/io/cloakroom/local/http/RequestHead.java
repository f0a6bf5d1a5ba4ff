package io.cloakroom.local.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What request line and headers say before the body is read. */
record RequestHead(HttpRequest message) {
    /** A space, another space, the version and the end of the line. */
    private static final int REQUEST_LINE_EXTRA = "  HTTP/1.1\r\n".length();

    private static final int HEADER_LINE_EXTRA = ": \r\n".length();

    /** Why the request cannot be read, from what the decoder threw. */
    static Response refusal(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> Refusals.URL_TOO_LONG;
            case TooLongHttpHeaderException _ -> Refusals.HEADERS_TOO_LARGE;
            default -> Refusals.BAD_REQUEST;
        };
    }

    Optional<Response> refusal(HttpLimits limits) {
        if (!versionIsKnown() || target().isEmpty() || !hostIsPlain() || !encodingIsKnown()) {
            return Optional.of(Refusals.BAD_REQUEST);
        }
        if (size() > limits.head()) {
            return Optional.of(Refusals.HEADERS_TOO_LARGE);
        }
        if (HttpUtil.getContentLength(message, 0L) > limits.body()) {
            return Optional.of(Refusals.bodyTooLarge(limits.body()));
        }
        return Optional.empty();
    }

    boolean expectsContinue() {
        return HttpUtil.is100ContinueExpected(message);
    }

    boolean keepsAlive() {
        return HttpUtil.isKeepAlive(message);
    }

    /**
     * The whole request.
     *
     * @throws NoSuchElementException for a head that {@link #refusal(HttpLimits)} does not let by
     */
    Request with(byte[] body, String peer) {
        var target = target().orElseThrow();
        var lines = new ArrayList<Header>();
        for (var headers = message.headers().iteratorAsString(); headers.hasNext(); ) {
            var line = headers.next();
            boolean replaced = target.host().isPresent() && line.getKey().equalsIgnoreCase("Host");
            lines.add(new Header(line.getKey(), replaced ? target.host().get() : line.getValue()));
        }
        return new Request(message.method().name(), target.text(), new Headers(lines), body, peer);
    }

    private Optional<RequestTarget> target() {
        return RequestTarget.read(message.method().name(), message.uri());
    }

    private boolean versionIsKnown() {
        var version = message.protocolVersion();
        return version.equals(HttpVersion.HTTP_1_1) || isOld();
    }

    /** RFC 9112, 3.2: 400 for a request that lacks the field, has it twice or has no host in it. */
    private boolean hostIsPlain() {
        List<String> hosts = message.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? isOld()
                : hosts.size() == 1 && RequestTarget.isHost(hosts.getFirst());
    }

    private boolean isOld() {
        return message.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    private boolean encodingIsKnown() {
        HttpHeaders headers = message.headers();
        var encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        // RFC 9112, 6.1: HTTP/1.0 knows no chunks, so the end of such a message is not known.
        return encodings.isEmpty()
                || (!isOld()
                        && encodings.size() == 1
                        && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.getFirst()));
    }

    private int size() {
        int size = message.method().name().length() + message.uri().length() + REQUEST_LINE_EXTRA;
        for (var headers = message.headers().iteratorCharSequence(); headers.hasNext(); ) {
            var line = headers.next();
            size += line.getKey().length() + line.getValue().length() + HEADER_LINE_EXTRA;
        }
        return size;
    }
}
