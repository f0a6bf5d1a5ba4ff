package io.cloakroom.authorizer.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.authorizer.TestClock;
import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;
import io.cloakroom.authorizer.token.KeysUnavailable;
import io.cloakroom.authorizer.token.Refusal;
import io.cloakroom.authorizer.token.TokenVerifier;
import io.cloakroom.authorizer.token.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows A6, A12 and B9: one secret and its predecessor, read when needed and not more often. */
class SecretKeySourceTest {
    private static final String OLD = "old: " + SharedSecretTest.STRONG;
    private static final String NOW = "now: " + SharedSecretTest.STRONG;
    private static final String NEXT = "next: " + SharedSecretTest.STRONG;

    private final TestClock clock = new TestClock();
    private final AtomicInteger reads = new AtomicInteger();
    private @Nullable StoredSecret stored = new StoredSecret(NOW, OLD);

    @Test
    void passesTokensOfTheCurrentAndThePreviousSecret() {
        TokenVerifier verifier = verifier();

        assertThat(verify(verifier, NOW)).isInstanceOf(Verdict.Allowed.class);
        assertThat(verify(verifier, OLD)).isInstanceOf(Verdict.Allowed.class);
        assertThat(reads).hasValue(1);
    }

    @Test
    void takesAnyKeyIdForTheOneSecret() {
        TestToken token =
                TestToken.good(new TestKey.Shared(NOW)).header(header -> header.text("kid", "any"));

        assertThat(verifier().verify(token.bearer())).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void refusesEveryAsymmetricAlgorithm() {
        for (TestKey key : new TestKey[] {TestKey.rsa("a"), TestKey.ec("b")}) {
            assertThat(verifier().verify(TestToken.good(key).bearer()))
                    .isEqualTo(new Verdict.Unauthenticated(Refusal.ALGORITHM, null));
        }
    }

    @Test
    void trimsOneNewlineAndNoMore() {
        stored = new StoredSecret(NOW + "\n", OLD + "\r\n");
        assertThat(verify(verifier(), NOW)).isInstanceOf(Verdict.Allowed.class);
        assertThat(verify(verifier(), OLD)).isInstanceOf(Verdict.Allowed.class);

        stored = new StoredSecret(NOW + "\n\n", null);
        assertThat(verify(verifier(), NOW)).isInstanceOf(Verdict.Unauthenticated.class);
        assertThat(verify(verifier(), NOW + "\n")).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void findsANewSecretAtOnce() {
        TokenVerifier verifier = verifier();
        stored = new StoredSecret(NEXT, NOW);

        assertThat(verify(verifier, NEXT)).isInstanceOf(Verdict.Allowed.class);
        assertThat(verify(verifier, NOW)).isInstanceOf(Verdict.Allowed.class);
        assertThat(verify(verifier, OLD)).isInstanceOf(Verdict.Unauthenticated.class);
    }

    @Test
    void readsOnceInACoolDownHoweverManySignaturesDoNotMatch() {
        TokenVerifier verifier = verifier();
        for (int i = 0; i < 1_000; i++) {
            assertThat(verify(verifier, NEXT)).isInstanceOf(Verdict.Unauthenticated.class);
        }
        assertThat(reads).hasValue(2);

        stored = new StoredSecret(NEXT, NOW);
        clock.advance(HoldTimes.DEFAULT.coolDown());
        assertThat(verify(verifier, NEXT)).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void noticesByItselfThatTheSecretIsNoLongerGood() {
        TokenVerifier verifier = verifier();
        stored = new StoredSecret(NEXT, null);
        clock.advance(HoldTimes.DEFAULT.fresh());

        assertThat(verify(verifier, NOW)).isInstanceOf(Verdict.Unauthenticated.class);
    }

    @Test
    void goesOnWithTheLastSecretWhileNoneCanBeRead() {
        TokenVerifier verifier = verifier();
        stored = null;
        clock.advance(Duration.ofHours(23));

        assertThat(verify(verifier, NOW)).isInstanceOf(Verdict.Allowed.class);
        assertThat(verify(verifier, NEXT)).isInstanceOf(Verdict.Unauthenticated.class);
    }

    @Test
    void startsWithoutASecretThatCannotBeReadYetAndRecovers() {
        stored = null;
        TokenVerifier verifier = verifier();
        assertThat(verify(verifier, NOW)).isEqualTo(new Verdict.CouldNotDecide("down", null));

        stored = new StoredSecret(NOW, null);
        assertThat(verify(verifier, NOW)).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void doesNotStartWithAWeakSecret() {
        stored = new StoredSecret("secret", null);

        assertThatThrownBy(this::verifier)
                .isInstanceOf(WeakSecret.class)
                .hasMessageContaining("JWT_SECRET_ID has 6 bytes");
    }

    @Test
    void takesNoTokenOfAWeakPredecessor() {
        stored = new StoredSecret(NOW, "changeme");
        TokenVerifier verifier = verifier();

        assertThat(verify(verifier, NOW)).isInstanceOf(Verdict.Allowed.class);
        assertThat(verify(verifier, "changeme")).isInstanceOf(Verdict.Unauthenticated.class);
    }

    private TokenVerifier verifier() {
        return new TokenVerifier(
                SecretKeySource.read(this::read, clock), TestToken.RULES, () -> TestToken.NOW);
    }

    private StoredSecret read() {
        reads.incrementAndGet();
        if (stored == null) {
            throw new KeysUnavailable("down");
        }
        return stored;
    }

    private static Verdict verify(TokenVerifier verifier, String secret) {
        return verifier.verify(TestToken.good(new TestKey.Shared(secret)).bearer());
    }
}
