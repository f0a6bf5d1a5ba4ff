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
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
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
    void movesTheLabelsWhenAValueIsPut() {
        var first = client.getSecretValue(request -> request.secretId("jwt"));
        var put = client.putSecretValue(request -> request.secretId("jwt").secretString("next"));

        assertThat(put.versionStages()).containsExactly("AWSCURRENT");
        assertThat(staged("AWSCURRENT").secretString()).isEqualTo("next");
        assertThat(staged("AWSCURRENT").versionId()).isEqualTo(put.versionId());
        assertThat(staged("AWSPREVIOUS").secretString()).isEqualTo("given");
        assertThat(staged("AWSPREVIOUS").versionId()).isEqualTo(first.versionId());
        assertThat(staged("AWSPREVIOUS").versionStages()).containsExactly("AWSPREVIOUS");
    }

    @Test
    void forgetsWhatWasPutBeforeThePreviousValue() {
        var first = client.getSecretValue(request -> request.secretId("jwt")).versionId();
        client.putSecretValue(request -> request.secretId("jwt").secretString("second"));
        client.putSecretValue(request -> request.secretId("jwt").secretString("third"));

        assertThat(staged("AWSPREVIOUS").secretString()).isEqualTo("second");
        assertThatThrownBy(
                        () ->
                                client.getSecretValue(
                                        request -> request.secretId("jwt").versionId(first)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void keepsWhatWasPutWhenTheTemplateChanges() throws IOException {
        client.putSecretValue(request -> request.secretId("stack-Key").secretString("next"));
        secrets.define(List.of(KEY));

        assertThat(client.getSecretValue(request -> request.secretId(ARN)).secretString())
                .isEqualTo("next");
    }

    @Test
    void putsNoOtherLabelsAndNoUnknownSecret() {
        assertThatThrownBy(
                        () ->
                                client.putSecretValue(
                                        request ->
                                                request.secretId("jwt")
                                                        .secretString("next")
                                                        .versionStages("AWSPENDING")))
                .hasMessageContaining("Only a SecretString that becomes AWSCURRENT");
        assertThatThrownBy(
                        () ->
                                client.putSecretValue(
                                        request -> request.secretId("no").secretString("next")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private GetSecretValueResponse staged(String label) {
        return client.getSecretValue(request -> request.secretId("jwt").versionStage(label));
    }

    @Test
    void refusesOtherOperations() {
        assertThatThrownBy(() -> client.deleteSecret(request -> request.secretId("jwt")))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("Only GetSecretValue and PutSecretValue are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"SecretId\":\"\"}"})
    void answers400ToWhatItCannotRead(String body) {
        var target = Headers.of("x-amz-target", "secretsmanager.GetSecretValue");
        var request = new Request("POST", "/", target, body.getBytes(UTF_8), "127.0.0.1");
        assertThat(secrets.handle(request).status()).isEqualTo(400);
    }
}
