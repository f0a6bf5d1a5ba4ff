package io.cloakroom.authorizer.keys;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.cloakroom.authorizer.Members;
import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.json.StrictJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.stream.Stream;

/** Row A7, as far as the key goes: what may verify, and what may not. */
class JsonWebKeyTest {
    private static final Members RSA = TestKey.rsa("rsa-1").jwk();
    private static final Members EC = TestKey.ec("ec-1").jwk();
    private static final String P =
            "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";

    record Entry(String name, Members jwk) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"uses", "names", "rsaNumbers", "points"})
    void takesNoKeyWith(Entry entry) throws Exception {
        assertThat(JsonWebKey.read(StrictJson.object(bytes(entry.jwk())))).isNull();
    }

    @ParameterizedTest
    @MethodSource("goodKeys")
    void takesAKeyWith(Entry entry) throws Exception {
        assertThat(JsonWebKey.read(StrictJson.object(bytes(entry.jwk())))).isNotNull();
    }

    @Test
    void givesEachKeyTheOneAlgorithmOfItsKind() throws Exception {
        VerificationKey rsa = requireNonNull(JsonWebKey.read(StrictJson.object(bytes(RSA))));
        VerificationKey ec = requireNonNull(JsonWebKey.read(StrictJson.object(bytes(EC))));

        assertThat(rsa.fits("RS256")).isTrue();
        assertThat(rsa.fits("ES256")).isFalse();
        assertThat(ec.fits("ES256")).isTrue();
        assertThat(ec.fits("RS256")).isFalse();
    }

    static Stream<Entry> uses() {
        return Stream.of(
                new Entry("use enc", RSA.text("use", "enc")),
                new Entry("use of another case", RSA.text("use", "SIG")),
                new Entry("an empty use", RSA.text("use", "")),
                new Entry("use null", RSA.json("use", "null")),
                new Entry("use that is a list", RSA.json("use", "[\"sig\"]")),
                new Entry("key_ops for signing", RSA.json("key_ops", "[\"sign\"]")),
                new Entry(
                        "key_ops for encryption", RSA.json("key_ops", "[\"encrypt\",\"wrapKey\"]")),
                new Entry("no key_ops in the list", RSA.json("key_ops", "[]")),
                new Entry("key_ops that is a text", RSA.text("key_ops", "verify")),
                new Entry("key_ops null", RSA.json("key_ops", "null")),
                new Entry(
                        "use sig, but key_ops for signing",
                        RSA.text("use", "sig").json("key_ops", "[\"sign\"]")),
                new Entry("alg RS512", RSA.text("alg", "RS512")),
                new Entry("alg PS256", RSA.text("alg", "PS256")),
                new Entry("alg RSA-OAEP", RSA.text("alg", "RSA-OAEP")),
                new Entry("alg ES256 on an RSA key", RSA.text("alg", "ES256")),
                new Entry("alg RS256 on an EC key", EC.text("alg", "RS256")),
                new Entry("alg HS256", EC.text("alg", "HS256")),
                new Entry("alg null", RSA.json("alg", "null")),
                new Entry("a published private part", RSA.text("d", "AQAB")),
                new Entry("a published factor", RSA.text("q", "AQAB")),
                new Entry("a published exponent of a factor", RSA.text("dp", "AQAB")),
                new Entry("a published private part of an EC key", EC.text("d", "AQAB")));
    }

    static Stream<Entry> names() {
        return Stream.of(
                new Entry("no kid", RSA.without("kid")),
                new Entry("a kid that is a number", RSA.json("kid", "1")),
                new Entry("kid null", RSA.json("kid", "null")),
                new Entry("no kty", RSA.without("kty")),
                new Entry("kty of another case", RSA.text("kty", "rsa")),
                new Entry("kty that is a number", RSA.json("kty", "1")),
                new Entry("kty EC with RSA numbers", RSA.text("kty", "EC")),
                new Entry("kty RSA with a point", EC.text("kty", "RSA")),
                new Entry("kty OKP", EC.text("kty", "OKP")),
                new Entry(
                        "a secret",
                        Members.empty().text("kty", "oct").text("kid", "k").text("k", "c2VjcmV0")));
    }

    static Stream<Entry> rsaNumbers() {
        BigInteger modulus = ((RSAPublicKey) TestKey.rsa("rsa-1").pair().getPublic()).getModulus();
        return Stream.of(
                new Entry("1024 bits", RSA.text("n", odd(1024))),
                new Entry("2047 bits", RSA.text("n", number(modulus.shiftRight(1).setBit(0)))),
                new Entry("8193 bits", RSA.text("n", odd(8193))),
                new Entry("an even modulus", RSA.text("n", number(modulus.clearBit(0)))),
                new Entry("an exponent of 1", RSA.text("e", "AQ")),
                new Entry("an exponent of 0", RSA.text("e", "AA")),
                new Entry("an even exponent", RSA.text("e", "AQAA")),
                new Entry("an exponent of 65 bits", RSA.text("e", "AQAAAAAAAAAB")),
                new Entry("no exponent", RSA.without("e")),
                new Entry("an empty exponent", RSA.text("e", "")),
                new Entry("no modulus", RSA.without("n")),
                new Entry("an empty modulus", RSA.text("n", "")),
                new Entry("a modulus that is a number", RSA.json("n", "5")),
                new Entry("a modulus with padding", RSA.text("n", number(modulus) + "==")),
                new Entry(
                        "a modulus in another alphabet", RSA.text("n", "+/+/" + number(modulus))));
    }

    static Stream<Entry> points() {
        String y = EC.json().replaceAll(".*\"y\":\"([^\"]*)\".*", "$1");
        return Stream.of(
                new Entry("a point off the curve", EC.text("x", y)),
                new Entry("the point 0, 0", EC.text("x", "A".repeat(43)).text("y", "A".repeat(43))),
                new Entry(
                        "an x as large as the field", EC.text("x", number(new BigInteger(P, 16)))),
                new Entry("a y as large as the field", EC.text("y", number(new BigInteger(P, 16)))),
                new Entry("an x of 31 bytes", EC.text("x", "A".repeat(42))),
                new Entry("a zero before x", EC.text("x", "AAAA" + y)),
                new Entry("no x", EC.without("x")),
                new Entry("no y", EC.without("y")),
                new Entry("no curve", EC.without("crv")),
                new Entry("the curve P-384", EC.text("crv", "P-384")),
                new Entry("the curve secp256k1", EC.text("crv", "secp256k1")),
                new Entry("a curve of another case", EC.text("crv", "p-256")),
                new Entry("a curve by its other name", EC.text("crv", "secp256r1")),
                new Entry("a point of P-384", TestKey.ec("ec-1", "secp384r1").jwk()));
    }

    static Stream<Entry> goodKeys() {
        return Stream.of(
                new Entry("only what is needed", RSA),
                new Entry("only what is needed on a curve", EC),
                new Entry("use sig", RSA.text("use", "sig")),
                new Entry("key_ops verify", RSA.json("key_ops", "[\"verify\"]")),
                new Entry("key_ops with verify", EC.json("key_ops", "[\"sign\",\"verify\"]")),
                new Entry("alg RS256", RSA.text("alg", "RS256")),
                new Entry("alg ES256", EC.text("alg", "ES256")),
                new Entry("certificates", RSA.json("x5c", "[\"MIIC\"]").text("x5t", "abc")),
                new Entry("unknown members", RSA.json("exp", "1").json("a", "{}")),
                new Entry("an exponent of 3", RSA.text("e", "Aw")),
                new Entry("an empty kid", RSA.text("kid", "")),
                new Entry("8192 bits", RSA.text("n", odd(8192))));
    }

    private static byte[] bytes(Members jwk) {
        return jwk.json().getBytes(StandardCharsets.UTF_8);
    }

    private static String odd(int bits) {
        return number(BigInteger.ONE.shiftLeft(bits - 1).setBit(0));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return TestKey.base64Url(unsigned);
    }
}
