package io.cloakroom.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A file of the page, as it stands in the class path. */
record PageFile(String name, String contentType) {
    /** By what follows the page's address. */
    static Map<String, PageFile> all() {
        var html = new PageFile("page.html", "text/html; charset=utf-8");
        return Map.of(
                "", html,
                "/", html,
                "/page.css", new PageFile("page.css", "text/css; charset=utf-8"),
                "/page.js", new PageFile("page.js", "text/javascript; charset=utf-8"),
                "/icon.svg", new PageFile("icon.svg", "image/svg+xml"));
    }

    Response response() {
        try (var file = PageFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the class path");
            }
            return response(200, contentType, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response sentence(int status, String sentence) {
        return response(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(UTF_8));
    }

    /** Nothing from elsewhere, nothing inline, in nobody's frame, and nothing kept. */
    static Response response(int status, String contentType, byte[] body) {
        var headers =
                Headers.of(
                        "Content-Type", contentType,
                        "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src"
                                    + " 'self'; connect-src 'self'; base-uri 'none'; form-action"
                                    + " 'none'; frame-ancestors 'none'",
                        "Cross-Origin-Resource-Policy", "same-origin",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store");
        return new Response(status, headers, body);
    }
}
