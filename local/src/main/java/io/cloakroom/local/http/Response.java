package io.cloakroom.local.http;

import java.nio.charset.StandardCharsets;

/** An answer; the edge adds {@code Content-Length}, {@code Date} and {@code Connection}. */
public record Response(int status, Headers headers, byte[] body) {
    public static Response of(int status, String contentType, String body) {
        return new Response(
                status,
                Headers.of("Content-Type", contentType),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
