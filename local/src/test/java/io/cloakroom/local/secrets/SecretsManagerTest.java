package io.cloakroom.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.secrets.SecretDefinition.Fixed;
import io.cloakroom.local.secrets.SecretDefinition.Generated;
import io.cloakroom.local.secrets.SecretDefinition.Kinds;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SecretsManagerTest {
    private static final String ARN =
            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:stack-Key";
    private static final Kinds ALL = new Kinds(true, true, true, true, true, true);

    private static final SecretDefinition KEY =
            new SecretDefinition("Key", ARN + "-a1b2c3", "stack-Key", new Fixed("fixed"));
    private static final SecretDefinition MADE =
            new SecretDefinition(
                    "Made",
                    ARN + "Made-a1b2c3",
                    "made",
                    new Generated(40, "", ALL, Optional.empty()));

    private SecretsManager secrets;
    private HttpEdge edge;
    private SecretsManagerClient client;

    @BeforeEach
    void open() throws IOException {
        secrets = new SecretsManager(Map.of("jwt", "given"), Optional.empty());
        assertThat(secrets.define(List.of(KEY, MADE))).isEqualTo(3);
        edge = new HttpEdge(0, HttpLimits.API_GATEWAY, secrets, _ -> {});
        client =
                SecretsManagerClient.builder()
                        .endpointOverride(URI.create("http://127.0.0.1:" + edge.port()))
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
    }

    @AfterEach
    void close() {
        client.close();
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack-Key", ARN, ARN + "-a1b2c3"})
    void findsASecretByNameAndByArnWithOrWithoutItsEnd(String id) {
        var answer = client.getSecretValue(request -> request.secretId(id));
        assertThat(answer.secretString()).isEqualTo("fixed");
        assertThat(answer.arn()).isEqualTo(ARN + "-a1b2c3");
        assertThat(answer.name()).isEqualTo("stack-Key");
        assertThat(answer.versionStages()).containsExactly("AWSCURRENT");
        assertThat(answer.createdDate()).isNotNull();
    }

    @Test
    void servesWhatWasGivenAtTheStart() {
        assertThat(client.getSecretValue(request -> request.secretId("jwt")).secretString())
                .isEqualTo("given");
    }

    @Test
    void servesWhatItMadeUp() {
        assertThat(client.getSecretValue(request -> request.secretId("made")).secretString())
                .hasSize(40);
    }

    @Test
    void servesAVersionByItsId() {
        var version = client.getSecretValue(request -> request.secretId("jwt")).versionId();
        assertThat(
                        client.getSecretValue(request -> request.secretId("jwt").versionId(version))
                                .secretString())
                .isEqualTo("given");
    }

    @Test
    void hasNoUnknownSecretVersionOrPreviousOne() {
        assertThatThrownBy(() -> client.getSecretValue(request -> request.secretId("stack")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Secrets Manager can't find the specified secret.");
        assertThatThrownBy(
                        () ->
                                client.getSecretValue(
                                        request ->
                                                request.secretId("jwt")
                                                        .versionStage("AWSPREVIOUS")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(
                        () ->
                                client.getSecretValue(
                                        request ->
                                                request.secretId("jwt").versionId("1".repeat(32))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void refusesOtherOperations() {
        assertThatThrownBy(() -> client.deleteSecret(request -> request.secretId("jwt")))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("Only GetSecretValue is emulated here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"SecretId\":\"\"}"})
    void answers400ToWhatItCannotRead(String body) {
        var target = Headers.of("x-amz-target", "secretsmanager.GetSecretValue");
        var request = new Request("POST", "/", target, body.getBytes(UTF_8), "127.0.0.1");
        assertThat(secrets.handle(request).status()).isEqualTo(400);
    }
}
