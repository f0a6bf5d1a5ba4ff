package io.cloakroom.authorizer.token;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;
import io.cloakroom.authorizer.keys.SecretKeySource;
import io.cloakroom.authorizer.keys.StoredSecret;

/**
 * Whatever bytes come, the readers of the form end in a verdict.
 *
 * <p>The build runs this for a few seconds. For a night: {@code mvn verify -pl authorizer
 * -Dfuzz=atLength}.
 */
class TokenFuzz {
    private static final String SECRET = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";
    private static final TestToken GOOD = TestToken.good(new TestKey.Shared(SECRET));
    private static final TokenVerifier VERIFIER =
            new TokenVerifier(
                    SecretKeySource.read(() -> new StoredSecret(SECRET, null), () -> TestToken.NOW),
                    TestToken.RULES,
                    () -> TestToken.NOW);

    @FuzzTest(maxDuration = "5s")
    void briefly(byte[] bytes) {
        endsInAVerdict(bytes);
    }

    @FuzzTest(maxDuration = "8h")
    void atLength(byte[] bytes) {
        endsInAVerdict(bytes);
    }

    private static void endsInAVerdict(byte[] bytes) {
        String part = TestKey.base64Url(bytes);
        VERIFIER.verify(new String(bytes, UTF_8));
        VERIFIER.verify("Bearer " + GOOD.headerPart(part).text());
        VERIFIER.verify("Bearer " + GOOD.claimsPart(part).text());
        readsWhatItHasWritten(bytes);
    }

    private static void readsWhatItHasWritten(byte[] bytes) {
        try {
            JsonObject object = StrictJson.object(bytes);
            assertThat(StrictJson.object(object.json().getBytes(UTF_8))).isEqualTo(object);
        } catch (MalformedJson e) {
            // Refused, as it should be.
        }
    }
}
