package io.cloakroom.authorizer.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;

import io.cloakroom.authorizer.LoopbackServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Secrets Manager of one secret, over real HTTP; keeps what it was asked. */
public final class SecretsManagerDouble implements AutoCloseable {
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final LoopbackServer server = new LoopbackServer(this::answer);

    record Asked(Map<String, String> headers, String body) {}

    public SecretsManagerDouble holds(String current, @Nullable String previous) {
        versions.put("AWSCURRENT", current);
        if (previous != null) {
            versions.put("AWSPREVIOUS", previous);
        }
        return this;
    }

    public LoopbackServer server() {
        return server;
    }

    List<Asked> asked() {
        return asked;
    }

    /** The variables that a function finds in its environment. */
    public Map<String, String> variables() {
        return Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI",
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", server.address().toString());
    }

    SecretLocation location() {
        return new SecretLocation(server.address(), "eu-central-1", "jwt-secret");
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(new Asked(headers, body));
        String value = versions.get(body.contains("AWSPREVIOUS") ? "AWSPREVIOUS" : "AWSCURRENT");
        if (value == null) {
            LoopbackServer.status(400, "{\"__type\":\"ResourceNotFoundException\"}")
                    .handle(exchange);
        } else {
            String text = value.replace("\r", "\\r").replace("\n", "\\n");
            LoopbackServer.json("{\"Name\":\"jwt-secret\",\"SecretString\":\"" + text + "\"}")
                    .handle(exchange);
        }
    }
}
