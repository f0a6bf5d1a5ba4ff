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
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Rows B7 and B8: what is fetched when, and what is kept. */
class JwksKeySourceTest {
    private static final TestKey.Rsa FIRST = TestKey.rsa("first");
    private static final TestKey.Rsa SECOND = TestKey.rsa("second");
    private static final TestKey.Rsa FOREIGN = TestKey.rsa("foreign");
    private static final Duration COOL_DOWN = HoldTimes.DEFAULT.coolDown();

    private final TestClock clock = new TestClock();
    private final LoopbackServer issuer =
            new LoopbackServer(LoopbackServer.keySet(FIRST.jwk().json()));
    private final JwksKeySource keys =
            new JwksKeySource(new KeySetAddress(issuer.address()), clock);

    /** No token expires while the clock of a test goes on. */
    private final TokenVerifier verifier =
            new TokenVerifier(keys, TestToken.RULES, () -> TestToken.NOW);

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void fetchesOnceForManyTokens() {
        for (int i = 0; i < 100; i++) {
            assertAllowed(FIRST);
        }

        assertThat(issuer.requests()).isEqualTo(1);
    }

    @Test
    void findsANewKeyAtOnce() {
        assertAllowed(FIRST);
        issuer.answer(LoopbackServer.keySet(FIRST.jwk().json(), SECOND.jwk().json()));

        assertAllowed(SECOND);
        assertAllowed(FIRST);
    }

    @Test
    void fetchesOnceInACoolDownHoweverManyUnknownKeysAreNamed() {
        assertAllowed(FIRST);

        for (int i = 0; i < 1_000; i++) {
            assertUnknown("unknown-" + i);
        }

        assertThat(issuer.requests()).isEqualTo(2);
        assertAllowed(FIRST);
    }

    @Test
    void findsANewKeyOneCoolDownAfterAFlood() {
        for (int i = 0; i < 1_000; i++) {
            assertUnknown("unknown-" + i);
        }
        issuer.answer(LoopbackServer.keySet(SECOND.jwk().json()));
        clock.advance(COOL_DOWN);

        assertAllowed(SECOND);
    }

    /** A key that was not asked for is not remembered as unknown. */
    @Test
    void findsANewKeyOneCoolDownLaterEvenIfItsTokenCameTooEarly() {
        assertAllowed(FIRST);
        assertUnknown("unknown");
        issuer.answer(LoopbackServer.keySet(SECOND.jwk().json()));
        assertRefused(SECOND);
        clock.advance(COOL_DOWN);

        assertAllowed(SECOND);
    }

    @Test
    void keepsTheRefreshForOthersFromAClientThatRepeatsOneUnknownKey() {
        assertAllowed(FIRST);
        assertRefused(FOREIGN);
        clock.advance(COOL_DOWN);
        assertRefused(FOREIGN);
        assertThat(issuer.requests()).isEqualTo(2);
        issuer.answer(LoopbackServer.keySet(SECOND.jwk().json()));

        assertAllowed(SECOND);
    }

    @Test
    void asksAgainForAKeyThatWasUnknownAWhileAgo() {
        assertRefused(SECOND);
        issuer.answer(LoopbackServer.keySet(FIRST.jwk().json(), SECOND.jwk().json()));
        clock.advance(Duration.ofMinutes(2));

        assertAllowed(SECOND);
    }

    @Test
    void noticesAKeyThatTheIssuerHasWithdrawn() {
        assertAllowed(FIRST);
        issuer.answer(LoopbackServer.keySet(SECOND.jwk().json()));
        assertAllowed(FIRST);
        clock.advance(HoldTimes.DEFAULT.fresh());

        assertRefused(FIRST);
    }

    @Test
    void keepsTheLastGoodKeysThroughADayOfFailures() {
        assertAllowed(FIRST);
        issuer.answer(LoopbackServer.status(503, "down"));

        for (int hour = 1; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            assertAllowed(FIRST);
        }
        clock.advance(Duration.ofHours(1));
        assertUndecided(FIRST, "key_set_status_503");
    }

    @Test
    void triesAStaleSetOnceInACoolDown() {
        assertAllowed(FIRST);
        issuer.answer(LoopbackServer.status(503, "down"));
        clock.advance(HoldTimes.DEFAULT.fresh());

        for (int i = 0; i < 100; i++) {
            assertAllowed(FIRST);
        }

        assertThat(issuer.requests()).isEqualTo(2);
    }

    @Test
    void cannotDecideAboutAnUnknownKeyWhileTheIssuerIsDown() {
        assertAllowed(FIRST);
        issuer.answer(LoopbackServer.status(503, "down"));

        assertUndecided(SECOND, "key_set_status_503");
        assertAllowed(FIRST);
    }

    @Test
    void recoversAsSoonAsTheIssuerDoes() {
        issuer.answer(LoopbackServer.status(503, "down"));
        assertUndecided(FIRST, "key_set_status_503");
        issuer.answer(LoopbackServer.keySet(FIRST.jwk().json()));

        assertAllowed(FIRST);
    }

    @Test
    void fetchesAgainAfterASnapshot() {
        assertAllowed(FIRST);
        keys.forget();
        issuer.answer(LoopbackServer.keySet(SECOND.jwk().json()));

        assertAllowed(SECOND);
        assertRefused(FIRST);
    }

    private void assertAllowed(TestKey key) {
        assertThat(verify(key)).isInstanceOf(Verdict.Allowed.class);
    }

    private void assertRefused(TestKey.Rsa key) {
        assertThat(verify(key))
                .isEqualTo(new Verdict.Unauthenticated(Refusal.UNKNOWN_KEY, key.id()));
    }

    private void assertUndecided(TestKey.Rsa key, String obstacle) {
        assertThat(verify(key)).isEqualTo(new Verdict.CouldNotDecide(obstacle, key.id()));
    }

    private Verdict verify(TestKey key) {
        return verifier.verify(TestToken.good(key).bearer());
    }

    /** Not signed at all: it never comes to that. */
    private void assertUnknown(String id) {
        TestToken token = TestToken.good(new TestKey.Rsa(id, FOREIGN.pair()));
        assertThat(verifier.verify("Bearer " + token.unsigned() + ".AAAA"))
                .isEqualTo(new Verdict.Unauthenticated(Refusal.UNKNOWN_KEY, id));
    }
}
