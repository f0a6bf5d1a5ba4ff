package io.cloakroom.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the edge answers by itself, before any handler; the line is closed after each. */
final class Refusals {
    static final Response BAD_REQUEST = Response.of(400, "text/plain", "Bad Request");
    static final Response URL_TOO_LONG = Response.of(414, "text/plain", "URI Too Long");
    static final Response HEADERS_TOO_LARGE =
            Response.of(431, "text/plain", "Request Header Fields Too Large");

    private Refusals() {}

    /** API Gateway's own words and content type, without its headers. */
    static Response bodyTooLarge(int limit) {
        var text = "HTTP content length exceeded " + limit + " bytes.";
        return new Response(
                413, Headers.of("Content-Type", "text; charset=utf-8"), text.getBytes(UTF_8));
    }
}
