package io.cloakroom.local.http;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Refuses a request whose end two readers could see in different places. */
final class StrictRequestDecoder extends HttpRequestDecoder {
    StrictRequestDecoder(HttpLimits limits) {
        super(
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(limits.head())
                        .setMaxHeaderSize(limits.head())
                        .setAllowDuplicateContentLengths(false)
                        .setValidateHeaders(true));
    }

    /** RFC 9112, 6.1: such a message "ought to be handled as an error". */
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length with Transfer-Encoding");
    }
}
