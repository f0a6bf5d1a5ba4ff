package io.cloakroom.authorizer.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;

import io.cloakroom.authorizer.LoopbackServer;
import io.cloakroom.authorizer.keys.StoredSecret;
import io.cloakroom.authorizer.token.KeysUnavailable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Row B9: the secret as Secrets Manager holds it, over real HTTP. */
class SecretsManagerTest {
    private final SecretsManagerDouble aws = new SecretsManagerDouble();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void readsBothVersions() {
        aws.holds("current", "previous");

        assertThat(read(aws.variables())).isEqualTo(new StoredSecret("current", "previous"));
    }

    @Test
    void readsASecretThatWasNeverRotated() {
        aws.holds("current", null);

        assertThat(read(aws.variables())).isEqualTo(new StoredSecret("current", null));
    }

    @Test
    void asksForTheSecretInTheFunctionsName() {
        aws.holds("current", null);
        read(aws.variables());

        SecretsManagerDouble.Asked asked = aws.asked().getFirst();
        assertThat(asked.body())
                .isEqualTo("{\"SecretId\":\"jwt-secret\",\"VersionStage\":\"AWSCURRENT\"}");
        assertThat(asked.headers())
                .containsEntry("content-type", "application/x-amz-json-1.1")
                .containsEntry("x-amz-target", "secretsmanager.GetSecretValue")
                .containsKey("x-amz-date")
                .doesNotContainKey("x-amz-security-token");
        assertThat(asked.headers().get("authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                .contains("/eu-central-1/secretsmanager/aws4_request")
                .contains("SignedHeaders=content-type;host;");
    }

    @Test
    void sendsTheSessionToken() {
        aws.holds("current", null);
        Map<String, String> variables = new HashMap<>(aws.variables());
        variables.put("AWS_SESSION_TOKEN", "session");
        read(variables);

        assertThat(aws.asked().getFirst().headers())
                .containsEntry("x-amz-security-token", "session");
    }

    @Test
    void prefersTheContainersCredentials() {
        aws.holds("current", null);
        try (LoopbackServer container =
                new LoopbackServer(
                        exchange -> {
                            String given = exchange.getRequestHeaders().getFirst("Authorization");
                            LoopbackServer.status(
                                            "let me in".equals(given) ? 200 : 403,
                                            "{\"AccessKeyId\":\"RESTORED\",\"SecretAccessKey\":\"k\",\"Token\":\"t\"}")
                                    .handle(exchange);
                        })) {
            Map<String, String> variables = new HashMap<>(aws.variables());
            variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.address().toString());
            variables.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "let me in");
            read(variables);

            assertThat(aws.asked().getFirst().headers().get("authorization"))
                    .contains("Credential=RESTORED/");
            assertThat(aws.asked().getFirst().headers()).containsEntry("x-amz-security-token", "t");
        }
    }

    @Test
    void cannotReadWithoutCredentials() {
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessage("credentials_missing");
    }

    record Answer(String name, HttpHandler handler, String obstacle) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void cannotUse(Answer answer) {
        aws.server().answer(answer.handler());

        assertThatThrownBy(() -> read(aws.variables()))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessage(answer.obstacle());
    }

    static Stream<Answer> badAnswers() {
        return Stream.of(
                answer(
                        "no such secret",
                        400,
                        type("ResourceNotFoundException"),
                        "secret_not_found"),
                answer(
                        "no such secret, with a namespace",
                        400,
                        type("com.amazonaws.secretsmanager#ResourceNotFoundException"),
                        "secret_not_found"),
                answer("no permission", 400, type("AccessDeniedException"), "secret_status_400"),
                answer("throttled", 400, type("ThrottlingException"), "secret_status_400"),
                answer("broken", 500, type("InternalServiceError"), "secret_status_500"),
                answer("a redirect", 307, "{}", "secret_status_307"),
                answer(
                        "bytes in place of a text",
                        200,
                        "{\"SecretBinary\":\"AAAA\"}",
                        "secret_without_text"),
                answer(
                        "a text that is a number",
                        200,
                        "{\"SecretString\":1}",
                        "secret_without_text"),
                answer("not JSON", 200, "<html>", "secret_malformed_answer"),
                answer("nothing", 503, "", "secret_malformed_answer"));
    }

    private StoredSecret read(Map<String, String> variables) {
        return new SecretsManager(aws.location(), variables).read();
    }

    private static String type(String type) {
        return "{\"__type\":\"" + type + "\",\"Message\":\"no\"}";
    }

    private static Answer answer(String name, int status, String body, String obstacle) {
        return new Answer(name, LoopbackServer.status(status, body), obstacle);
    }
}
