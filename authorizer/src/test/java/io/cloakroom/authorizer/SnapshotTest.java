package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.authorizer.aws.SecretsManagerDouble;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

/** Row B10: a snapshot is taken with every class loaded, and with nothing in it that ages. */
class SnapshotTest {
    private static final TestKey.Rsa BEFORE = TestKey.rsa("before");
    private static final TestKey.Rsa AFTER = TestKey.rsa("after");
    private static final String SECRET = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";
    private static final Context<Resource> CONTEXT = Core.getGlobalContext();

    @Test
    void fetchesKeysAgainAfterARestore() throws Exception {
        try (LoopbackServer issuer =
                new LoopbackServer(LoopbackServer.keySet(BEFORE.jwk().json()))) {
            TestFunction function =
                    new TestFunction(Map.of("JWKS_URL", issuer.address().toString()));
            function.policyFor(TestToken.good(BEFORE).bearer());

            function.handler().beforeCheckpoint(CONTEXT);
            issuer.answer(LoopbackServer.keySet(AFTER.jwk().json()));
            function.handler().afterRestore(CONTEXT);

            assertThat(function.policyFor(TestToken.good(AFTER).bearer()).text("principalId"))
                    .isEqualTo(TestToken.USER);
            assertThatThrownBy(() -> function.policyFor(TestToken.good(BEFORE).bearer()))
                    .hasMessage("Unauthorized");
        }
    }

    @Test
    void readsTheSecretAgainAfterARestore() throws Exception {
        try (SecretsManagerDouble aws = new SecretsManagerDouble().holds(SECRET, null)) {
            Map<String, String> variables = new HashMap<>(aws.variables());
            variables.put("JWT_SECRET_ID", "jwt-secret");
            TestFunction function = new TestFunction(variables);

            function.handler().beforeCheckpoint(CONTEXT);
            aws.holds("next: " + SECRET, null);
            function.handler().afterRestore(CONTEXT);

            String bearer = TestToken.good(new TestKey.Shared("next: " + SECRET)).bearer();
            assertThat(function.policyFor(bearer).text("principalId")).isEqualTo(TestToken.USER);
        }
    }

    @Test
    void rehearsesWithoutALineInTheLog() throws Exception {
        try (LoopbackServer issuer = new LoopbackServer(LoopbackServer.status(503, ""))) {
            TestFunction function =
                    new TestFunction(
                            Map.of(
                                    "JWKS_URL",
                                    issuer.address().toString(),
                                    "JWT_PROFILE",
                                    "cognito"));

            function.handler().beforeCheckpoint(CONTEXT);

            assertThat(function.logged()).isEmpty();
        }
    }
}
