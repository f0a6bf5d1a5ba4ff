package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Tokens of an issuer that shares a secret with us, before and after its rotation. */
class SharedSecretIT {
    private static final String OLD = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";
    private static final String NEW = "Jd7!sG2#bY6&wN9@eU4^zR1*qA5$tK8%";
    private static final String OTHER = "Hf3$uP8&cM1!xV6#oT9@iL4^gD2*yE7%";
    private static final SharedSecretToken TOKEN = new SharedSecretToken("my-issuer", "ada");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void admitsWhomTheCurrentAndThePreviousSecretVouchFor(@TempDir Path data) throws Exception {
        try (var system =
                RunningSystem.start(
                        "--data",
                        data.toString(),
                        "--parameter",
                        "JwtIssuer=my-issuer",
                        "--parameter",
                        "JwtSecretName=jwt-key",
                        "--secret",
                        "jwt-key=" + OLD)) {
            assertThat(me(system, TOKEN.signedWith(OLD))).isEqualTo(200);

            rotate(data);

            assertThat(me(system, TOKEN.signedWith(NEW))).isEqualTo(200);
            assertThat(me(system, TOKEN.signedWith(OLD))).isEqualTo(200);
            assertThat(me(system, TOKEN.signedWith(OTHER))).isEqualTo(401);
            assertThat(system.output()).doesNotContain(OLD, NEW);
        }
    }

    private static void rotate(Path data) throws IOException {
        var services = new ObjectMapper().readTree(data.resolve("services.json").toFile());
        try (var client =
                SecretsManagerClient.builder()
                        .endpointOverride(URI.create(services.path("secretsManager").asText()))
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            client.putSecretValue(request -> request.secretId("jwt-key").secretString(NEW));
        }
    }

    private int me(RunningSystem system, String token) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(system.api() + "/me"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
