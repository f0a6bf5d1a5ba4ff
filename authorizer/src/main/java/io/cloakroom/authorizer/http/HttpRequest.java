package io.cloakroom.authorizer.http;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Map;

/** A request; one with a body is a POST. */
public record HttpRequest(URI address, Map<String, String> headers, @Nullable String body) {
    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    public static HttpRequest get(URI address, Map<String, String> headers) {
        return new HttpRequest(address, headers, null);
    }
}
