package io.cloakroom.authorizer.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import java.util.Base64;

/**
 * Of everything near a good token, exactly the good one passes; and nothing at all makes us throw.
 */
class TokenPropertiesTest {
    private static final String RSA = TestIssuer.good().text();
    private static final String EC = TestToken.good(TestIssuer.EC).text();
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void refusesAnotherCharacterAnywhere(
            @ForAll("goodTokens") String token, @ForAll int position, @ForAll char other) {
        int index = Math.floorMod(position, token.length());
        String changed = token.substring(0, index) + other + token.substring(index + 1);

        assertPassesExactlyIf(changed.equals(token), changed);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void refusesAnotherLetterOfTheAlphabet(
            @ForAll("goodTokens") String token,
            @ForAll int position,
            @ForAll("letters") char other) {
        int index = Math.floorMod(position, token.length());
        String changed = token.substring(0, index) + other + token.substring(index + 1);

        assertPassesExactlyIf(changed.equals(token), changed);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void refusesWhatIsCutOut(
            @ForAll("goodTokens") String token,
            @ForAll int from,
            @ForAll @IntRange(max = 50) int length) {
        int start = Math.floorMod(from, token.length());
        int end = Math.min(token.length(), start + length);
        String cut = token.substring(0, start) + token.substring(end);

        assertPassesExactlyIf(start == end, cut);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void refusesWhatIsPutIn(
            @ForAll("goodTokens") String token, @ForAll int position, @ForAll String more) {
        // Not before the first: more than one space between scheme and token is allowed.
        int index = 1 + Math.floorMod(position, token.length());
        String extended = token.substring(0, index) + more + token.substring(index);

        assertPassesExactlyIf(more.isEmpty(), extended);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void refusesOtherSpellingsOfTheSameBytes(
            @ForAll("goodTokens") String token,
            @ForAll @IntRange(max = 2) int part,
            @ForAll("spellings") Base64.Encoder spelling) {
        String[] parts = token.split("\\.", -1);
        parts[part] = spelling.encodeToString(Base64.getUrlDecoder().decode(parts[part]));
        String spelled = String.join(".", parts);

        assertPassesExactlyIf(spelled.equals(token), spelled);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void refusesAChangedBitOfTheBytes(
            @ForAll("goodTokens") String token,
            @ForAll @IntRange(max = 2) int part,
            @ForAll int bit) {
        String[] parts = token.split("\\.", -1);
        byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
        int index = Math.floorMod(bit, bytes.length * 8);
        bytes[index / 8] ^= (byte) (1 << index % 8);
        parts[part] = TestKey.base64Url(bytes);

        assertPassesExactlyIf(false, String.join(".", parts));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void neverThrows(@ForAll String header) {
        assertThat(VERIFIER.verify(header)).isInstanceOf(Verdict.Unauthenticated.class);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void neverThrowsAtSignedNonsense(@ForAll byte[] header, @ForAll byte[] claims) {
        TestToken token =
                TestIssuer.good()
                        .headerPart(TestKey.base64Url(header))
                        .claimsPart(TestKey.base64Url(claims));

        assertPassesExactlyIf(false, token.unsigned() + ".AAAA");
    }

    private static void assertPassesExactlyIf(boolean good, String token) {
        assertThat(VERIFIER.verify("Bearer " + token))
                .isInstanceOf(good ? Verdict.Allowed.class : Verdict.Unauthenticated.class);
    }

    @Provide
    Arbitrary<String> goodTokens() {
        return Arbitraries.of(RSA, EC);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().alpha().numeric().with('-', '_', '.', '=');
    }

    @Provide
    Arbitrary<Base64.Encoder> spellings() {
        return Arbitraries.of(
                Base64.getEncoder(),
                Base64.getEncoder().withoutPadding(),
                Base64.getUrlEncoder(),
                Base64.getUrlEncoder().withoutPadding(),
                Base64.getMimeEncoder());
    }
}
