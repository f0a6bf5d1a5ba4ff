package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.SIGNATURE;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.LoopbackServer;
import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row A8: no token chooses its own key, and nothing is fetched because a token says so. */
class OfferedKeysTest {
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();

    /** An attacker's key, offered in the token that it has signed. */
    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u", "jwk", "x5c"})
    void takesNoKeyFromTheToken(String member) {
        TestKey.Rsa attacker = TestKey.rsa("rsa-1");
        try (LoopbackServer server =
                new LoopbackServer(LoopbackServer.keySet(attacker.jwk().json()))) {
            String json =
                    switch (member) {
                        case "jwk" -> attacker.jwk().json();
                        case "x5c" -> "[\"" + attacker.jwk().json().length() + "\"]";
                        default -> '"' + server.address().toString() + '"';
                    };
            TestToken token = TestToken.good(attacker).header(h -> h.json(member, json));

            new Defect("A8", token.bearer(), SIGNATURE).assertRefusedBy(VERIFIER);

            assertThat(server.requests()).isZero();
        }
    }

    /**
     * A8: the address of the keys is configured; who the token says has issued it is only compared.
     */
    @Test
    void fetchesNothingFromTheIssuerThatTheTokenNames() {
        TestKey.Rsa attacker = TestKey.rsa("rsa-1");
        try (LoopbackServer server =
                new LoopbackServer(LoopbackServer.keySet(attacker.jwk().json()))) {
            TestToken token =
                    TestToken.good(attacker)
                            .claims(c -> c.text("iss", server.address().toString()));

            new Defect("A8", token.bearer(), SIGNATURE).assertRefusedBy(VERIFIER);

            assertThat(server.requests()).isZero();
        }
    }
}
