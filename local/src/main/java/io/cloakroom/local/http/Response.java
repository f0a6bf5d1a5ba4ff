package io.cloakroom.local.http;

import java.nio.charset.StandardCharsets;

/** An answer; the edge adds {@code Content-Length}, {@code Date} and {@code Connection}. */
@SuppressWarnings("ArrayRecordComponent") // A body is bytes and never compared.
public record Response(int status, Headers headers, byte[] body) {
    public static Response of(int status, String contentType, String body) {
        return new Response(
                status,
                Headers.of("Content-Type", contentType),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
