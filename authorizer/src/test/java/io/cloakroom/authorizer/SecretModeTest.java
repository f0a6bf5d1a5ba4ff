package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.authorizer.aws.SecretsManagerDouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

/** The whole function with a shared secret. */
class SecretModeTest {
    private static final String SECRET = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";

    private final SecretsManagerDouble aws = new SecretsManagerDouble().holds(SECRET, null);

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void allowsATokenThatTheSecretHasSigned() throws Exception {
        String bearer = TestToken.good(new TestKey.Shared(SECRET)).bearer();

        assertThat(start().policyFor(bearer).text("principalId")).isEqualTo(TestToken.USER);
    }

    @Test
    void refusesATokenThatAnotherSecretHasSigned() {
        String bearer = TestToken.good(new TestKey.Shared(SECRET + "!")).bearer();

        assertThatThrownBy(() -> start().policyFor(bearer)).hasMessage("Unauthorized");
    }

    @Test
    void doesNotStartWithAWeakSecret() {
        aws.holds("secret", null);

        assertThatThrownBy(this::start)
                .hasMessage(
                        "The secret of JWT_SECRET_ID has 6 bytes; HS256 needs at least 32 random"
                                + " ones.");
    }

    @Test
    void neverLogsTheSecretOrTheToken() throws Exception {
        TestFunction function = start();
        String bearer = TestToken.good(new TestKey.Shared(SECRET)).bearer();
        function.policyFor(bearer);
        assertThatThrownBy(() -> function.policyFor(bearer + "A")).hasMessage("Unauthorized");

        assertThat(function.logged())
                .hasLineCount(2)
                .doesNotContain(SECRET, bearer.substring(7, 27), TestToken.USER);
    }

    private TestFunction start() {
        Map<String, String> variables = new HashMap<>(aws.variables());
        variables.put("JWT_SECRET_ID", "jwt-secret");
        return new TestFunction(variables);
    }
}
