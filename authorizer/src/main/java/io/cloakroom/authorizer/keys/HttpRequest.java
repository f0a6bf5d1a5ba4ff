package io.cloakroom.authorizer.keys;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Map;

/** A request; one with a body is a POST. */
record HttpRequest(URI address, Map<String, String> headers, @Nullable String body) {
    HttpRequest {
        headers = Map.copyOf(headers);
    }

    static HttpRequest get(URI address, Map<String, String> headers) {
        return new HttpRequest(address, headers, null);
    }
}
