package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.SIGNATURE;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Row A11: only the configured key makes a good signature, and only over the received text. */
class SignatureDefectsTest {
    private static final TestToken RSA = TestIssuer.good();
    private static final TestToken EC = TestToken.good(TestIssuer.EC);
    private static final BigInteger ORDER =
            ((ECPublicKey) TestIssuer.EC.pair().getPublic()).getParams().getOrder();
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();

    @ParameterizedTest
    @MethodSource({"otherKeys", "otherTexts", "bytes", "points"})
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    static Stream<Defect> otherKeys() {
        return Stream.of(
                defect(
                        "another RSA key of the same id",
                        TestToken.good(TestKey.rsa("rsa-1")).text()),
                defect("another EC key of the same id", TestToken.good(TestKey.ec("ec-1")).text()));
    }

    static Stream<Defect> otherTexts() {
        TestToken otherClaims = RSA.claims(claims -> claims.text("sub", "someone else"));
        TestToken spaces = RSA.claimsText(TestToken.goodClaims().json() + " ");
        return Stream.of(
                defect("the signature of other claims", RSA.unsigned() + signatureOf(otherClaims)),
                defect("claims that were not signed", otherClaims.unsigned() + signatureOf(RSA)),
                defect("a space more than was signed", spaces.unsigned() + signatureOf(RSA)),
                defect(
                        "a header that was not signed",
                        RSA.header(h -> h.text("typ", "at+jwt")).unsigned() + signatureOf(RSA)),
                defect("a signature of the payload alone", RSA.signed(_ -> sign(RSA.payload()))),
                defect(
                        "a signature over decoded parts",
                        RSA.signed(_ -> sign(TestToken.goodClaims().json()))));
    }

    static Stream<Defect> bytes() {
        return Stream.of(RSA, EC)
                .flatMap(
                        token ->
                                Stream.of(
                                        changed(token, "one byte", _ -> new byte[1]),
                                        changed(token, "zeros", s -> new byte[s.length]),
                                        changed(token, "a bit less", s -> flipped(s, 0)),
                                        changed(
                                                token,
                                                "the last bit",
                                                s -> flipped(s, s.length - 1)),
                                        changed(
                                                token,
                                                "a byte less",
                                                s -> Arrays.copyOf(s, s.length - 1)),
                                        changed(
                                                token,
                                                "a byte more",
                                                s -> Arrays.copyOf(s, s.length + 1)),
                                        changed(
                                                token,
                                                "a zero before",
                                                s -> joined(new byte[1], s)),
                                        changed(token, "twice", s -> joined(s, s)),
                                        changed(
                                                token,
                                                "half",
                                                s -> Arrays.copyOf(s, s.length / 2))));
    }

    /** ES256 is two numbers from 1 to the order of the curve, less one (CVE-2022-21449). */
    static Stream<Defect> points() {
        byte[] zero = new byte[32];
        byte[] one = number(BigInteger.ONE);
        byte[] order = number(ORDER);
        byte[] beyond = number(ORDER.add(BigInteger.ONE));
        return Stream.of(
                changed(EC, "r and s are 0", _ -> joined(zero, zero)),
                changed(EC, "r is 0", s -> joined(zero, half(s, 1))),
                changed(EC, "s is 0", s -> joined(half(s, 0), zero)),
                changed(EC, "r and s are 1", _ -> joined(one, one)),
                changed(EC, "r and s are the order", _ -> joined(order, order)),
                changed(EC, "r is the order", s -> joined(order, half(s, 1))),
                changed(EC, "s is the order", s -> joined(half(s, 0), order)),
                changed(EC, "r is 0 and s the order", _ -> joined(zero, order)),
                changed(EC, "r and s are beyond the order", _ -> joined(beyond, beyond)),
                changed(EC, "s is 1", s -> joined(half(s, 0), one)),
                changed(EC, "r and s change places", s -> joined(half(s, 1), half(s, 0))),
                changed(EC, "DER", _ -> der()));
    }

    private static Defect changed(TestToken token, String point, UnaryOperator<byte[]> change) {
        return defect(token.key().algorithm() + ": " + point, token.signed(change));
    }

    private static Defect defect(String point, String token) {
        return new Defect("A11: " + point, "Bearer " + token, SIGNATURE);
    }

    private static String signatureOf(TestToken token) {
        return token.text().substring(token.text().lastIndexOf('.'));
    }

    private static byte[] sign(String text) {
        try {
            return TestIssuer.RSA.sign(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der() {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(TestIssuer.EC.pair().getPrivate());
            signature.update(EC.unsigned().getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] flipped(byte[] bytes, int index) {
        byte[] flipped = bytes.clone();
        flipped[index] ^= 1;
        return flipped;
    }

    private static byte[] half(byte[] signature, int half) {
        return Arrays.copyOfRange(signature, 32 * half, 32 * half + 32);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }
}
