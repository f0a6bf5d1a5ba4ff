package io.cloakroom.authorizer.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;
import io.cloakroom.authorizer.keys.JwksKeySource;
import io.cloakroom.authorizer.keys.SecretKeySource;
import io.cloakroom.authorizer.keys.StoredSecret;

import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/**
 * Whatever bytes come, the readers of the form end in a verdict.
 *
 * <p>The build runs this for a few seconds. For a night: {@code mvn verify -pl authorizer
 * -Dfuzz.duration=8h}.
 */
class TokenFuzz {
    private static final String SECRET = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";
    private static final TestToken GOOD = TestToken.good(new TestKey.Shared(SECRET));
    private static final String ELLIPTIC = TestToken.good(TestIssuer.EC).bearer();
    private static final TokenVerifier VERIFIER =
            new TokenVerifier(
                    SecretKeySource.read(() -> new StoredSecret(SECRET, null), () -> TestToken.NOW),
                    TestToken.RULES,
                    () -> TestToken.NOW);

    @MethodSource("seeds")
    @FuzzTest
    void endsInAVerdict(byte[] bytes) {
        String part = TestKey.base64Url(bytes);
        VERIFIER.verify(new String(bytes, UTF_8));
        VERIFIER.verify("Bearer " + GOOD.headerPart(part).text());
        VERIFIER.verify("Bearer " + GOOD.claimsPart(part).text());
        verifierWithKeySet(bytes).verify(ELLIPTIC);
        readsWhatItHasWritten(bytes);
    }

    /** What is good for each of the readers, so that the search begins deep inside them. */
    static Stream<Arguments> seeds() {
        String keys =
                "{\"keys\":[%s,%s]}"
                        .formatted(TestIssuer.RSA.jwk().json(), TestIssuer.EC.jwk().json());
        return Stream.of(
                        GOOD.bearer(),
                        TestToken.headerOf(TestIssuer.RSA).json(),
                        TestToken.goodClaims().json("groups", "[\"a\"]").text("scope", "b").json(),
                        keys)
                .map(text -> arguments((Object) text.getBytes(UTF_8)));
    }

    private static TokenVerifier verifierWithKeySet(byte[] document) {
        return new TokenVerifier(
                new JwksKeySource(() -> keySet(document), () -> TestToken.NOW),
                TestToken.RULES,
                () -> TestToken.NOW);
    }

    private static JsonObject keySet(byte[] document) {
        try {
            return StrictJson.objectOfIndependentParts(document);
        } catch (MalformedJson e) {
            throw new KeysUnavailable("key_set_malformed");
        }
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
