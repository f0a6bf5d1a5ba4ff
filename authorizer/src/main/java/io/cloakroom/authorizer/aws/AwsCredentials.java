package io.cloakroom.authorizer.aws;

import io.cloakroom.authorizer.http.BoundedHttp;
import io.cloakroom.authorizer.http.HttpAnswer;
import io.cloakroom.authorizer.http.HttpRequest;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.token.KeysUnavailable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The function's own credentials, fetched for each use.
 *
 * <p>Those of the container come first: where Lambda offers them, it restores snapshots, and
 * variables would hold what was good before the snapshot (Lambda developer guide, "Improving
 * startup performance with SnapStart").
 */
record AwsCredentials(Map<String, String> variables) {
    private static final String CONTAINER = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

    Credentials fetch(BoundedHttp http) throws IOException, MalformedJson {
        String container = variable(CONTAINER);
        return container == null
                ? credentials(
                        variable("AWS_ACCESS_KEY_ID"),
                        variable("AWS_SECRET_ACCESS_KEY"),
                        variable("AWS_SESSION_TOKEN"))
                : fromContainer(URI.create(container), http);
    }

    private Credentials fromContainer(URI address, BoundedHttp http)
            throws IOException, MalformedJson {
        String authorization = variable("AWS_CONTAINER_AUTHORIZATION_TOKEN");
        Map<String, String> headers =
                authorization == null ? Map.of() : Map.of("Authorization", authorization);
        HttpAnswer answer = http.send(HttpRequest.get(address, headers));
        if (answer.status() != 200) {
            throw new KeysUnavailable("credentials_status_" + answer.status());
        }
        JsonObject json = answer.json();
        return credentials(
                json.text("AccessKeyId"), json.text("SecretAccessKey"), json.text("Token"));
    }

    private static Credentials credentials(
            @Nullable String keyId, @Nullable String key, @Nullable String session) {
        if (keyId == null || key == null) {
            throw new KeysUnavailable("credentials_missing");
        }
        return new Credentials(keyId, key, session);
    }

    private @Nullable String variable(String name) {
        String value = variables.getOrDefault(name, "");
        return value.isEmpty() ? null : value;
    }
}
