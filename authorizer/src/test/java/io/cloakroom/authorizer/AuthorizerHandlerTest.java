package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.StrictJson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The whole function with an issuer's keys: a recorded event in, a policy or an error out. */
class AuthorizerHandlerTest {
    private static final TestKey.Rsa KEY = TestKey.rsa("key-1");
    private static final String ARN =
            "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/GET/items";

    private final LoopbackServer issuer =
            new LoopbackServer(LoopbackServer.keySet(KEY.jwk().json()));
    private final TestFunction function =
            new TestFunction(Map.of("JWKS_URL", issuer.address().toString()));

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void allowsTheWholeStageForAGoodToken() throws Exception {
        JsonObject policy = function.policyFor(TestToken.good(KEY).bearer());

        assertThat(policy.text("principalId")).isEqualTo(TestToken.USER);
        assertThat(policy.members()).containsOnlyKeys("principalId", "policyDocument", "context");
        assertThat(policy.get("policyDocument"))
                .isEqualTo(
                        StrictJson.object(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                                "Action":"execute-api:Invoke","Resource":\
                                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/*/*"}]}\
                                """
                                        .getBytes(UTF_8)));
    }

    /** The contract with the API, which tests of both modules read. */
    @Test
    void handsOnTheRecordedContext() throws Exception {
        TestToken token =
                TestToken.good(KEY)
                        .claims(
                                claims ->
                                        claims.text("email", "alice@example.com")
                                                .json("groups", "[\"catalogue-editors\"]")
                                                .text("scope", "openid email")
                                                .json("exp", "4102444800"));
        byte[] recorded = Files.readAllBytes(Path.of("../events/authorizer-context.json"));

        assertThat(function.policyFor(token.bearer()).get("context"))
                .isEqualTo(StrictJson.object(recorded));
    }

    /** The runtime reports the message of the outermost exception, and the gateway compares it. */
    @Test
    void failsWithExactlyUnauthorizedForABadToken() {
        TestToken otherKey = TestToken.good(TestKey.rsa("key-1"));

        assertThatThrownBy(() -> function.policyFor(otherKey.bearer()))
                .hasMessage("Unauthorized")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    @Test
    void failsOtherwiseWhenItCannotDecide() {
        issuer.close();

        assertThatThrownBy(() -> function.policyFor(TestToken.good(KEY).bearer()))
                .hasMessage("Could not decide")
                .hasNoCause();
        assertThat(function.logged()).contains("\"reason\":\"key_set_unreachable\"");
    }

    @Test
    void takesATokenOfAnySizeForABadOne() {
        assertThatThrownBy(() -> function.policyFor("Bearer " + "a".repeat(5_000_000)))
                .hasMessage("Unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"TOKEN\"}",
                "{\"type\":\"TOKEN\",\"authorizationToken\":\"Bearer a\"}",
                "{\"type\":\"TOKEN\",\"methodArn\":\"" + ARN + "\"}",
                "{\"type\":\"TOKEN\",\"authorizationToken\":null,\"methodArn\":\"" + ARN + "\"}",
                "{\"type\":\"TOKEN\",\"authorizationToken\":[\"a\"],\"methodArn\":\"" + ARN + "\"}",
                "{\"type\":\"TOKEN\",\"authorizationToken\":\"a\",\"methodArn\":\"*\"}",
                "{\"type\":\"REQUEST\",\"authorizationToken\":\"a\",\"methodArn\":\"" + ARN + "\"}",
                "{\"authorizationToken\":\"a\",\"methodArn\":\"" + ARN + "\"}",
                "{\"type\":\"TOKEN\",\"authorizationToken\":\"a\",\"methodArn\":\"" + ARN
            })
    void cannotDecideAboutWhatIsNoTokenEvent(String event) {
        assertThatThrownBy(() -> function.answer(event)).hasMessage("Could not decide");
        assertThat(function.logged()).contains("\"reason\":\"malformed_event\"");
    }

    @Test
    void answersTheNextTokenAfterABadOne() throws Exception {
        assertThatThrownBy(() -> function.policyFor("Bearer a.b.c")).hasMessage("Unauthorized");

        assertThat(function.policyFor(TestToken.good(KEY).bearer()).text("principalId"))
                .isEqualTo(TestToken.USER);
    }
}
