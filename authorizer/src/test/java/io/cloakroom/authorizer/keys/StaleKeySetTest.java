package io.cloakroom.authorizer.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.LoopbackServer;
import io.cloakroom.authorizer.TestClock;
import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;
import io.cloakroom.authorizer.token.Refusal;
import io.cloakroom.authorizer.token.TokenVerifier;
import io.cloakroom.authorizer.token.Verdict;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Row B7: one token gives rise to one fetch, also if the key set is old and does not have its key.
 * Two would take longer than the function may.
 */
class StaleKeySetTest {
    private static final TestKey.Rsa KEY = TestKey.rsa("key");
    private static final TestKey.Rsa NEXT = TestKey.rsa("next");

    private final TestClock clock = new TestClock();
    private final LoopbackServer issuer =
            new LoopbackServer(LoopbackServer.keySet(KEY.jwk().json()));
    private final TokenVerifier verifier =
            new TokenVerifier(
                    new JwksKeySource(new KeySetAddress(issuer.address()), clock),
                    TestToken.RULES,
                    () -> TestToken.NOW);

    @BeforeEach
    void fetchTheSetAndLetItAge() {
        assertThat(verify(KEY)).isInstanceOf(Verdict.Allowed.class);
        clock.advance(HoldTimes.DEFAULT.fresh());
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void asksAnIssuerThatIsDownOnce() {
        issuer.answer(LoopbackServer.status(503, "down"));

        assertThat(verify(NEXT))
                .isEqualTo(new Verdict.CouldNotDecide("key_set_status_503", "next"));
        assertThat(issuer.requests()).isEqualTo(2);
    }

    @Test
    void asksAnIssuerThatIsUpOnce() {
        assertThat(verify(NEXT))
                .isEqualTo(new Verdict.Unauthenticated(Refusal.UNKNOWN_KEY, "next"));
        assertThat(issuer.requests()).isEqualTo(2);
    }

    /** The set was due anyway, so the fetch that a new key may give rise to is still unused. */
    @Test
    void leavesTheFetchThatARotationNeeds() {
        verify(TestKey.rsa("foreign"));
        issuer.answer(LoopbackServer.keySet(NEXT.jwk().json()));

        assertThat(verify(NEXT)).isInstanceOf(Verdict.Allowed.class);
    }

    private Verdict verify(TestKey key) {
        return verifier.verify(TestToken.good(key).bearer());
    }
}
