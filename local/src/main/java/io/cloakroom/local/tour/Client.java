package io.cloakroom.local.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends requests to the front door, as one user or as nobody. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final HttpClient http;
    private final URI base;
    private final List<String> identity;

    private Client(HttpClient http, URI base, List<String> identity) {
        this.http = http;
        this.base = base;
        this.identity = identity;
    }

    /**
     * A client without a token.
     *
     * @param base address of the API, with the stage and without a slash at the end
     */
    static Client nobody(HttpClient http, URI base) {
        return new Client(http, base, List.of());
    }

    Client with(String token) {
        return new Client(http, base, List.of("Authorization", "Bearer " + token));
    }

    Client withKey(String apiKey) {
        return new Client(http, base, List.of("x-api-key", apiKey));
    }

    Client withoutKey() {
        return nobody(http, base);
    }

    Exchange send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return sendBody(method, path, "", headers);
    }

    Exchange sendBody(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var lines = new ArrayList<>(identity);
        lines.addAll(List.of(headers));
        var builder = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (!lines.isEmpty()) {
            builder.headers(lines.toArray(String[]::new));
        }
        HttpRequest request =
                builder.method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build();
        long start = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofString());
        return new Exchange(request, body, response, Duration.ofNanos(System.nanoTime() - start));
    }
}
