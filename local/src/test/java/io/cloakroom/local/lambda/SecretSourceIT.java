package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.run.SharedSecretToken;
import io.cloakroom.local.secrets.SecretsManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** Our authorizer under AWS's runtime client, while its Secrets Manager comes and goes. */
class SecretSourceIT {
    private static final String SECRET = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";

    private final List<String> log = new CopyOnWriteArrayList<>();

    @TempDir private Path work;

    @Test
    void decidesAsSoonAsTheSecretCanBeRead() throws Exception {
        int port = freePort();
        try (var lambda = authorizer(port)) {
            assertThat(answer(lambda)).isEqualTo("Could not decide");
            assertThat(answer(lambda)).isEqualTo("Could not decide");

            try (var _ = secretsManager(port)) {
                assertThat(answer(lambda)).contains("\"principalId\":\"ada\"");
            }

            assertThat(answer(lambda)).contains("\"principalId\":\"ada\"");
            assertThat(log).filteredOn(line -> line.contains("cold start in")).hasSize(1);
        }
    }

    private Lambda authorizer(int secretsManager) throws IOException {
        var definition =
                new FunctionDefinition(
                        new FunctionName("Authorizer", "authorizer", "arn", Optional.empty()),
                        Path.of("../authorizer/target/authorizer.zip").toAbsolutePath(),
                        "io.cloakroom.authorizer.AuthorizerHandler",
                        Map.of(
                                "JWT_ISSUER", "my-issuer",
                                "JWT_AUDIENCE", "cloakroom",
                                "JWT_SECRET_ID", "jwt-key"),
                        new FunctionLimits(512, Duration.ofSeconds(60), OptionalInt.empty()),
                        false,
                        EventInvokeConfig.DEFAULT);
        var variables =
                Map.of(
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local",
                        "AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:" + secretsManager);
        return new Lambda(
                List.of(definition),
                new LambdaSettings(
                        FunctionZip.RUNTIME,
                        work,
                        1,
                        Duration.ofMinutes(5),
                        Duration.ZERO,
                        variables),
                (_, line) -> log.add(line));
    }

    private static HttpEdge secretsManager(int port) throws IOException {
        var secrets = new SecretsManager(Map.of("jwt-key", SECRET), Optional.empty());
        return new HttpEdge(port, HttpLimits.API_GATEWAY, secrets, _ -> {});
    }

    private static String answer(Lambda lambda) throws Exception {
        String event =
                """
                {"type":"TOKEN","authorizationToken":"Bearer %s",
                "methodArn":"arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/dev/GET/me"}
                """
                        .formatted(new SharedSecretToken("my-issuer", "ada").signedWith(SECRET));
        var invocation = new Invocation(event.getBytes(UTF_8), "Root=1-0-0", Duration.ofMinutes(1));
        return switch (lambda.invoke("Authorizer", invocation)) {
            case Invocation.Result.Returned(var payload, _) -> new String(payload, UTF_8);
            case Invocation.Result.Failed(var error, _) -> error.message();
            case Invocation.Result other -> throw new AssertionError(other);
        };
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
