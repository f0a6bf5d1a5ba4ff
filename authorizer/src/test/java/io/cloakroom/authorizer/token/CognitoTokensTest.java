package io.cloakroom.authorizer.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.Members;
import io.cloakroom.authorizer.TestToken;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.keys.JwksKeySource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Row A14 as Cognito has it: an access token, for one of our app clients. */
class CognitoTokensTest {
    private static final JsonObject KEYS = TestIssuer.keySet(TestIssuer.RSA.jwk().json());
    private static final TokenRules RULES =
            new TokenRules(
                    TestToken.ISSUER,
                    List.of("client-1", "client-2"),
                    Profile.COGNITO,
                    TestToken.RULES.leeway());
    private static final TokenVerifier VERIFIER =
            new TokenVerifier(
                    new JwksKeySource(() -> KEYS, () -> TestToken.NOW), RULES, () -> TestToken.NOW);
    private static final Members CLAIMS =
            TestToken.goodClaims()
                    .without("aud")
                    .text("token_use", "access")
                    .text("client_id", "client-1");

    @ParameterizedTest
    @MethodSource("defects")
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    static Stream<Defect> defects() {
        return Stream.of(
                defect("an ID token", CLAIMS.text("token_use", "id"), Refusal.TOKEN_USE),
                defect("a real ID token", idToken(), Refusal.TOKEN_USE),
                defect("a refresh token", CLAIMS.text("token_use", "refresh"), Refusal.TOKEN_USE),
                defect("no token_use", CLAIMS.without("token_use"), Refusal.TOKEN_USE),
                defect("token_use null", CLAIMS.json("token_use", "null"), Refusal.TOKEN_USE),
                defect("two uses", CLAIMS.json("token_use", "[\"access\"]"), Refusal.TOKEN_USE),
                defect("another case", CLAIMS.text("token_use", "Access"), Refusal.TOKEN_USE),
                defect("another client", CLAIMS.text("client_id", "client-3"), Refusal.AUDIENCE),
                defect(
                        "both clients",
                        CLAIMS.text("client_id", "client-1,client-2"),
                        Refusal.AUDIENCE),
                defect("a list", CLAIMS.json("client_id", "[\"client-1\"]"), Refusal.AUDIENCE),
                defect("an empty client", CLAIMS.text("client_id", ""), Refusal.AUDIENCE),
                defect("no client", CLAIMS.without("client_id"), Refusal.AUDIENCE),
                defect(
                        "an audience in place of a client",
                        CLAIMS.without("client_id").text("aud", "client-1"),
                        Refusal.AUDIENCE));
    }

    @Test
    void passesAnAccessTokenOfEachClient() {
        for (String client : RULES.audiences()) {
            assertThat(verify(CLAIMS.text("client_id", client)))
                    .isInstanceOf(Verdict.Allowed.class);
        }
    }

    @Test
    void takesGroupsFromCognitosClaimOnly() {
        Members claims =
                CLAIMS.json("cognito:groups", "[\"editors\"]").json("groups", "[\"admins\"]");

        assertThat(verify(claims))
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        allowed ->
                                assertThat(allowed.caller().groups()).containsExactly("editors"));
    }

    private static Members idToken() {
        return TestToken.goodClaims().text("aud", "client-1").text("token_use", "id");
    }

    private static Verdict verify(Members claims) {
        return VERIFIER.verify(TestIssuer.good().claims(_ -> claims).bearer());
    }

    private static Defect defect(String point, Members claims, Refusal reason) {
        String bearer = TestIssuer.good().claims(_ -> claims).bearer();
        return new Defect("A14: Cognito: " + point, bearer, reason);
    }
}
