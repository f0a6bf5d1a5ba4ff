package io.cloakroom.authorizer.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A verifier that refuses good tokens is as wrong as one that admits bad ones. */
class GoodTokensTest {
    private static final TestToken GOOD = TestIssuer.good();
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();
    private static final long NOW = TestToken.NOW.getEpochSecond();
    private static final long LEEWAY = TestToken.RULES.leeway().toSeconds();

    record Good(String name, String authorization) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"schemes", "headers", "claims", "times", "texts"})
    void passes(Good good) {
        assertThat(VERIFIER.verify(good.authorization())).isInstanceOf(Verdict.Allowed.class);
    }

    static Stream<Good> schemes() {
        return Stream.of("Bearer ", "bearer ", "BEARER ", "bEaReR ", "Bearer   ")
                .map(scheme -> new Good("\"" + scheme + "\"", scheme + GOOD.text()));
    }

    static Stream<Good> headers() {
        return Stream.of(
                good("no typ", GOOD.header(h -> h.without("typ"))),
                good("typ at+jwt", GOOD.header(h -> h.text("typ", "at+jwt"))),
                good("typ AT+JWT", GOOD.header(h -> h.text("typ", "AT+JWT"))),
                good("typ jwt", GOOD.header(h -> h.text("typ", "jwt"))),
                good(
                        "typ application/at+jwt",
                        GOOD.header(h -> h.text("typ", "application/at+jwt"))),
                good("typ application/JWT", GOOD.header(h -> h.text("typ", "application/JWT"))),
                good("an x5t", GOOD.header(h -> h.text("x5t", "dGVzdA"))),
                good("unknown members", GOOD.header(h -> h.json("a", "{\"b\":[1,null]}"))),
                good("a kid with an escape", GOOD.header(h -> h.text("kid", "\\u0072sa-1"))),
                good("ES256", TestToken.good(TestIssuer.EC)));
    }

    static Stream<Good> claims() {
        String groups =
                IntStream.range(0, 150)
                        .mapToObj(i -> "\"group-number-%03d\"".formatted(i))
                        .collect(Collectors.joining(",", "[", "]"));
        return Stream.of(
                claim("aud", "[\"cloakroom\"]"),
                claim("aud", "[\"other\",\"cloakroom\"]"),
                claim("aud", "[\"cloakroom\",\"cloakroom\"]"),
                claim("sub", "\"1\""),
                claim("sub", "\"auth0|5f7c8ec7c33c6c004bbafe82\""),
                claim("sub", "\" user with spaces \""),
                claim("sub", "\"\\u00fcser \\ud83d\\ude00\""),
                claim("sub", '"' + "u".repeat(256) + '"'),
                claim("sub", '"' + "\u00fc".repeat(128) + '"'),
                claim("email", "null"),
                claim("groups", "null"),
                claim("groups", "[]"),
                claim("groups", groups),
                claim("scope", "\"\""),
                claim("scope", "\"openid items/read\""),
                claim("unknown", "{\"a\":[{\"b\":{\"c\":[1,2.5e-300,true,null,\"\\ud800\"]}}]}"),
                claim("unknown", "1e99999999999"),
                claim("unknown", "[".repeat(31) + "]".repeat(31)),
                claim("unknown", '"' + "x".repeat(4_000) + '"'),
                claim("jti", "1"));
    }

    static Stream<Good> times() {
        return Stream.of(
                claim("exp", NOW - LEEWAY + "." + "000001"),
                claim("exp", Long.toString(NOW - LEEWAY + 1)),
                claim("exp", NOW + 60 + ".5"),
                claim("exp", NOW + 60 + ".0"),
                claim("exp", "4.102444800e9"),
                claim("exp", "4102444800E+0"),
                claim("exp", "41024448000e-1"),
                claim("exp", "31556889864403199"),
                claim("nbf", Long.toString(NOW + LEEWAY)),
                claim("nbf", NOW - 1 + ".25"),
                claim("nbf", "0"),
                claim("nbf", "-1"),
                claim("nbf", "1e-2147483647"),
                claim("iat", NOW + ".5"),
                claim("iat", "-31557014167219200"),
                claim("iat", "31556889864403199"),
                claim("iat", "1.7e9"));
    }

    static Stream<Good> texts() {
        String claims = TestToken.goodClaims().json();
        return Stream.of(
                good("spaces around", GOOD.claimsText(" \t\r\n" + claims + " \t\r\n")),
                good("a member on each line", GOOD.claimsText(claims.replace(",", ",\r\n  "))),
                good("spaces at colons", GOOD.claimsText(claims.replace("\":", "\" : "))),
                good(
                        "an escaped name",
                        GOOD.claimsText(claims.replace("\"sub\"", "\"s\\u0075b\""))),
                good("escaped slashes", GOOD.claimsText(claims.replace("/", "\\/"))));
    }

    @Test
    void passesEs256WithEitherOfTheTwoPossibleS() {
        TestToken token = TestToken.good(TestIssuer.EC);
        byte[] signature = token.signature();
        BigInteger order = ((ECPublicKey) TestIssuer.EC.pair().getPublic()).getParams().getOrder();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        byte[] other = order.subtract(s).toByteArray();
        int digits = Math.min(other.length, 32);
        byte[] twin = Arrays.copyOf(Arrays.copyOf(signature, 32), 64);
        System.arraycopy(other, other.length - digits, twin, 64 - digits, digits);

        assertThat(VERIFIER.verify("Bearer " + token.signed(_ -> signature)))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(VERIFIER.verify("Bearer " + token.signed(_ -> twin)))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void passesAKeyOf4096Bits() {
        TestKey.Rsa key = TestKey.rsa("big", 4096);

        assertThat(TestIssuer.verifier(key.jwk().json()).verify(TestToken.good(key).bearer()))
                .isInstanceOf(Verdict.Allowed.class);
    }

    /** RFC 7517 §4.5 allows it to keys that stand for each other. */
    @Test
    void passesEitherOfTwoKeysWithTheSameId() {
        TestKey.Rsa twin = TestKey.rsa("rsa-1");
        TokenVerifier verifier =
                TestIssuer.verifier(TestIssuer.RSA.jwk().json(), twin.jwk().json());

        assertThat(verifier.verify(GOOD.bearer())).isInstanceOf(Verdict.Allowed.class);
        assertThat(verifier.verify(TestToken.good(twin).bearer()))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void saysWhoCalls() {
        TestToken token =
                GOOD.claims(
                        claims ->
                                claims.text("email", "alice@example.com")
                                        .json("groups", "[\"a\",\"b\"]")
                                        .text("scope", "openid")
                                        .json("exp", NOW + 60 + ".9"));

        assertThat(VERIFIER.verify(token.bearer()))
                .isEqualTo(
                        new Verdict.Allowed(
                                new Caller(
                                        TestToken.USER,
                                        "alice@example.com",
                                        List.of("a", "b"),
                                        "openid",
                                        NOW + 60),
                                "rsa-1"));
    }

    private static Good claim(String name, String json) {
        String shown = json.length() > 60 ? json.length() + " characters" : json;
        return good(name + " is " + shown, GOOD.claims(claims -> claims.json(name, json)));
    }

    private static Good good(String name, TestToken token) {
        return new Good(name, token.bearer());
    }
}
