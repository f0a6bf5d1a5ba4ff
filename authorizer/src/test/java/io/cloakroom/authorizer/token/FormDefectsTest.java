package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.MALFORMED_TOKEN;
import static io.cloakroom.authorizer.token.Refusal.NOT_A_BEARER_TOKEN;
import static io.cloakroom.authorizer.token.Refusal.TOO_LONG;

import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rows A1 to A3: the header's value, the length, the three parts. */
class FormDefectsTest {
    private static final TestToken GOOD = TestIssuer.good();
    private static final String TOKEN = GOOD.text();
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();

    @ParameterizedTest
    @MethodSource({"credentials", "lengths", "parts", "spellings"})
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    static Stream<Defect> credentials() {
        return Stream.of(
                credentials("nothing", ""),
                credentials("a scheme alone", "Bearer"),
                credentials("a scheme and a space", "Bearer "),
                credentials("a token alone", TOKEN),
                credentials("another scheme", "Basic " + TOKEN),
                credentials("a scheme that begins alike", "Bearers " + TOKEN),
                credentials("a space before", " Bearer " + TOKEN),
                credentials("a space after", "Bearer " + TOKEN + " "),
                credentials("a line feed after", "Bearer " + TOKEN + "\n"),
                credentials("a tab between", "Bearer\t" + TOKEN),
                credentials("a no-break space between", "Bearer\u00a0" + TOKEN),
                credentials("a colon between", "Bearer: " + TOKEN),
                credentials("no space between", "Bearer" + TOKEN),
                credentials("two tokens", "Bearer " + TOKEN + " " + TOKEN),
                credentials("two credentials", "Bearer " + TOKEN + ", Bearer " + TOKEN),
                credentials("a parameter after", "Bearer " + TOKEN + ", realm=x"),
                credentials("quotes", "Bearer \"" + TOKEN + "\""),
                credentials("full-width letters", "\uff22earer " + TOKEN),
                credentials("a letter that is not ASCII", "Bearer " + TOKEN + "\u00e9"),
                credentials("a NUL after", "Bearer " + TOKEN + "\0"));
    }

    static Stream<Defect> lengths() {
        String padding = "x".repeat(6_000);
        String long8K = GOOD.claims(claims -> claims.text("padding", padding)).bearer();
        return Stream.of(
                new Defect("A2: a good token of 8 KB", long8K, TOO_LONG),
                new Defect("A2: a megabyte", "Bearer " + "a".repeat(1_000_000), TOO_LONG),
                new Defect("A2: a megabyte of dots", "Bearer " + ".".repeat(1_000_000), TOO_LONG));
    }

    static Stream<Defect> parts() {
        String header = GOOD.header();
        String payload = GOOD.payload();
        String signature = TOKEN.substring(TOKEN.lastIndexOf('.') + 1);
        return Stream.of(
                parts("one part", header),
                parts("two parts", header, payload),
                parts("four parts", header, payload, signature, signature),
                parts("five parts, as an encrypted token has", header, "", "", payload, signature),
                parts("no header", "", payload, signature),
                parts("no payload", header, "", signature),
                parts("no signature", header, payload, ""),
                parts("three empty parts", "", "", ""),
                parts("a dot before", "", header, payload, signature),
                parts("a dot after", header, payload, signature, ""));
    }

    static Stream<Defect> spellings() {
        UnaryOperator<String> padded = part -> part + "=".repeat((4 - part.length() % 4) % 4);
        return Stream.of(
                signed("a header with an unused bit set", FormDefectsTest::unusedBitSet, true),
                signed("a payload with an unused bit set", FormDefectsTest::unusedBitSet, false),
                signed("a header with padding in it", part -> part + "=", true),
                signed("a payload with padding in it", part -> part + "=", false),
                signed("a header of one letter more than it can have", part -> part + "AAA", true),
                signed("a header with another alphabet", part -> part + "+/+/", true),
                signed("a payload with another alphabet", part -> part + "+/+/", false),
                signed("a payload with a tilde", part -> part + "~~~~", false),
                spelled("a signature with an unused bit set", unusedBitSet(TOKEN)),
                spelled("a signature with padding", padded.apply(TOKEN) + "=="),
                spelled("a signature of a length that nothing has", TOKEN + "AAA"),
                spelled("a signature in another alphabet", otherAlphabet(TOKEN)));
    }

    /** The same bytes to a careless decoder: the last letter of a part that has bits to spare. */
    private static String unusedBitSet(String text) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = text.length() - 1;
        return text.substring(0, last) + alphabet.charAt(alphabet.indexOf(text.charAt(last)) | 1);
    }

    private static String otherAlphabet(String token) {
        int dot = token.lastIndexOf('.') + 1;
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot));
        signature[0] = (byte) 0xff;
        return token.substring(0, dot)
                + Base64.getEncoder().withoutPadding().encodeToString(signature);
    }

    private static Defect credentials(String point, String authorization) {
        return new Defect("A1: " + point, authorization, NOT_A_BEARER_TOKEN);
    }

    private static Defect parts(String point, String... parts) {
        return spelled(point, String.join(".", parts));
    }

    private static Defect spelled(String point, String token) {
        Refusal reason =
                token.matches("[A-Za-z0-9._~+/-]+=*") ? MALFORMED_TOKEN : NOT_A_BEARER_TOKEN;
        return new Defect("A3: " + point, "Bearer " + token, reason);
    }

    /** A token whose signature is good for the odd spelling. */
    private static Defect signed(String point, UnaryOperator<String> spelling, boolean ofHeader) {
        TestToken spare = GOOD.claims(c -> c.text("x", "")).header(h -> h.text("x", ""));
        spare = spare.header().length() % 4 == 0 ? spare.header(h -> h.text("x", "1")) : spare;
        spare = spare.payload().length() % 4 == 0 ? spare.claims(c -> c.text("x", "1")) : spare;
        TestToken odd =
                ofHeader
                        ? spare.headerPart(spelling.apply(spare.header()))
                        : spare.claimsPart(spelling.apply(spare.payload()));
        return spelled(point, odd.text());
    }
}
