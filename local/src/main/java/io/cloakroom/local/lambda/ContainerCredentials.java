package io.cloakroom.local.lambda;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Credentials that a function fetches, so that a snapshot holds none.
 *
 * <p>Source: Lambda developer guide, "Activating and managing Lambda SnapStart" (with SnapStart the
 * runtime gets these in place of access keys); path and form are those of Lambda's own emulator.
 */
final class ContainerCredentials {
    private static final String PATH = "/2021-04-23/credentials";
    private static final String KEY = "AWS_ACCESS_KEY_ID";
    private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Response UNKNOWN =
            Response.of(404, "text/plain", "cannot get credentials for the provided token");

    private final String token = UUID.randomUUID().toString();
    private final Map<String, String> keys;

    /**
     * @param keys variables that other functions get
     */
    ContainerCredentials(Map<String, String> keys) {
        this.keys = keys;
    }

    /** The variables with an address in place of the keys. */
    Map<String, String> in(Map<String, String> variables, int port) {
        var changed = new HashMap<>(variables);
        changed.remove(KEY);
        changed.remove(SECRET);
        changed.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + port + PATH);
        changed.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", token);
        return changed;
    }

    boolean isFor(Request request) {
        return request.path().equals(PATH);
    }

    Response handle(Request request) {
        if (request.header("Authorization").filter(token::equals).isEmpty()) {
            return UNKNOWN;
        }
        var body =
                JSON.createObjectNode()
                        .put("AccessKeyId", keys.getOrDefault(KEY, ""))
                        .put("SecretAccessKey", keys.getOrDefault(SECRET, ""))
                        .put("Expiration", Instant.now().plus(LIFETIME).toString())
                        .put("Token", "local");
        return Response.of(200, "application/json", body.toString());
    }
}
