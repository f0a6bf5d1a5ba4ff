package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.StrictJson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The whole function: a recorded event in, a policy or an error out. */
class AuthorizerHandlerTest {
    private static final TestKey.Rsa KEY = TestKey.rsa("key-1");

    private final LoopbackServer issuer =
            new LoopbackServer(LoopbackServer.keySet(KEY.jwk().json()));
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final AuthorizerHandler handler =
            new AuthorizerHandler(
                    AuthorizerSettings.from(
                            Map.of(
                                    "JWT_ISSUER", TestToken.ISSUER,
                                    "JWT_AUDIENCE", TestToken.AUDIENCE,
                                    "JWKS_URL", issuer.address().toString())),
                    () -> TestToken.NOW,
                    new PrintStream(log, true, UTF_8));

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void allowsTheWholeStageForAGoodToken() throws Exception {
        JsonObject policy = StrictJson.object(answer(event(TestToken.good(KEY).bearer())));

        assertThat(policy.text("principalId")).isEqualTo(TestToken.USER);
    }

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

        JsonObject policy = StrictJson.object(answer(event(token.bearer())));

        assertThat(policy.get("context"))
                .isEqualTo(
                        StrictJson.object(
                                Files.readAllBytes(Path.of("../events/authorizer-context.json"))));
    }

    @Test
    void failsWithExactlyUnauthorizedForABadToken() {
        TestToken otherKey = TestToken.good(TestKey.rsa("key-1"));

        assertThatThrownBy(() -> answer(event(otherKey.bearer())))
                .hasMessage("Unauthorized")
                .hasNoCause();
    }

    private byte[] answer(String event) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(UTF_8)), output, new TestContext());
        return output.toByteArray();
    }

    private static String event(String authorization) throws IOException {
        return Files.readString(Path.of("../events/authorizer-token.json"))
                .replace("Bearer TOKEN", authorization);
    }
}
