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
        if (!versionIsKnown() || !targetIsVisible() || !hostIsPlain() || !encodingIsKnown()) {
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

    Request with(byte[] body, String peer) {
        var lines = new ArrayList<Header>();
        message.headers()
                .iteratorAsString()
                .forEachRemaining(line -> lines.add(new Header(line.getKey(), line.getValue())));
        return new Request(message.method().name(), message.uri(), new Headers(lines), body, peer);
    }

    private boolean versionIsKnown() {
        var version = message.protocolVersion();
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
    }

    private boolean targetIsVisible() {
        return message.uri().chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** RFC 9112, 3.2: 400 for a request that lacks the field or has it twice. */
    private boolean hostIsPlain() {
        int hosts = message.headers().getAll(HttpHeaderNames.HOST).size();
        return hosts == 1 || (hosts == 0 && message.protocolVersion().equals(HttpVersion.HTTP_1_0));
    }

    private boolean encodingIsKnown() {
        HttpHeaders headers = message.headers();
        var encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || (encodings.size() == 1
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
