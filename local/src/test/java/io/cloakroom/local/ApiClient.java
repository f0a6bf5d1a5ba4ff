package io.cloakroom.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Calls the running API as one client; each step gives a new one.
 *
 * @param headers names and values, in turns
 */
public record ApiClient(HttpClient http, URI api, List<String> headers) {
    /** Longer than the gateway takes for any answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final ObjectMapper JSON = new ObjectMapper();

    public ApiClient with(String name, String value) {
        return new ApiClient(
                http, api, Stream.concat(headers.stream(), Stream.of(name, value)).toList());
    }

    /** An answer as tests look at it. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + this, e);
            }
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + " " + response.body();
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "");
    }

    public Answer json(String method, String path, String body)
            throws IOException, InterruptedException {
        return with("Content-Type", "application/json").send(method, path, body);
    }

    public Answer mergePatch(String path, String body) throws IOException, InterruptedException {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, body);
    }

    public Answer send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(api + path))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    }
}
