package io.cloakroom.authorizer.aws;

import io.cloakroom.authorizer.http.BoundedHttp;
import io.cloakroom.authorizer.http.HttpAnswer;
import io.cloakroom.authorizer.http.HttpRequest;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.keys.SecretStore;
import io.cloakroom.authorizer.keys.StoredSecret;
import io.cloakroom.authorizer.token.KeysUnavailable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** AWS Secrets Manager, as far as reading one secret goes (API reference, "GetSecretValue"). */
public final class SecretsManager implements SecretStore {
    /** For credentials and both versions, well within the five seconds that the function has. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(4);

    private final SecretLocation location;
    private final AwsCredentials credentials;

    /**
     * @param variables the environment, for credentials
     */
    public SecretsManager(SecretLocation location, Map<String, String> variables) {
        this.location = location;
        this.credentials = new AwsCredentials(variables);
    }

    @Override
    public StoredSecret read() {
        BoundedHttp http = new BoundedHttp(LONGEST_READ);
        try {
            RequestSigner signer =
                    new RequestSigner(credentials.fetch(http), location.region(), Instant.now());
            String current = version("AWSCURRENT", signer, http);
            if (current == null) {
                throw new KeysUnavailable("secret_not_found");
            }
            return new StoredSecret(current, version("AWSPREVIOUS", signer, http));
        } catch (IOException e) {
            throw new KeysUnavailable("secret_unreachable");
        } catch (MalformedJson e) {
            throw new KeysUnavailable("secret_malformed_answer");
        }
    }

    /** The text of this version, or null if the secret has no such version. */
    private @Nullable String version(String stage, RequestSigner signer, BoundedHttp http)
            throws IOException, MalformedJson {
        HttpAnswer answer = http.send(signer.signed(request(stage)));
        JsonObject json = answer.json();
        if (answer.status() == 400 && isNotFound(json.text("__type"))) {
            return null;
        }
        String text = json.text("SecretString");
        if (answer.status() != 200) {
            throw new KeysUnavailable("secret_status_" + answer.status());
        }
        if (text == null) {
            throw new KeysUnavailable("secret_without_text");
        }
        return text;
    }

    private HttpRequest request(String stage) {
        JsonObject body =
                JsonObject.builder()
                        .with("SecretId", location.id())
                        .with("VersionStage", stage)
                        .build();
        return new HttpRequest(
                location.endpoint(),
                Map.of(
                        "Content-Type", "application/x-amz-json-1.1",
                        "X-Amz-Target", "secretsmanager.GetSecretValue"),
                body.json());
    }

    /**
     * The type may come with a namespace before it (AWS JSON 1.1 protocol, "Operation error
     * serialization").
     */
    private static boolean isNotFound(@Nullable String type) {
        return type != null && type.endsWith("ResourceNotFoundException");
    }
}
