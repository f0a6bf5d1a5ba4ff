package io.cloakroom.authorizer.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;
import io.cloakroom.authorizer.keys.JwksKeySource;

/** An issuer with one key of each kind, and a verifier that trusts it. */
final class TestIssuer {
    static final TestKey.Rsa RSA = TestKey.rsa("rsa-1");
    static final TestKey.Ec EC = TestKey.ec("ec-1");

    private TestIssuer() {}

    static TestToken good() {
        return TestToken.good(RSA);
    }

    static TokenVerifier verifier() {
        return verifier(RSA.jwk().json(), EC.jwk().json());
    }

    /** A verifier that trusts these keys only. */
    static TokenVerifier verifier(String... jwks) {
        JsonObject set = keySet(jwks);
        return new TokenVerifier(
                new JwksKeySource(() -> set, () -> TestToken.NOW),
                TestToken.RULES,
                () -> TestToken.NOW);
    }

    static JsonObject keySet(String... jwks) {
        try {
            String document = "{\"keys\":[" + String.join(",", jwks) + "]}";
            return StrictJson.objectOfIndependentParts(document.getBytes(UTF_8));
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e);
        }
    }
}
