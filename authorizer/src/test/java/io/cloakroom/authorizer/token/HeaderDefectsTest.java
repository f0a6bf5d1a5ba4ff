package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.ALGORITHM;
import static io.cloakroom.authorizer.token.Refusal.EXTENSION;
import static io.cloakroom.authorizer.token.Refusal.KEY_ID;
import static io.cloakroom.authorizer.token.Refusal.TOKEN_TYPE;
import static io.cloakroom.authorizer.token.Refusal.UNFIT_KEY;
import static io.cloakroom.authorizer.token.Refusal.UNKNOWN_KEY;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.PublicKey;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows A5 to A10, as far as the token's header goes. */
class HeaderDefectsTest {
    private static final TestToken GOOD = TestIssuer.good();
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();

    @ParameterizedTest
    @MethodSource({"publicKeysAsSecrets", "keyIds", "otherKindsOfKey"})
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    /** A5: compared exactly with the deployment's own list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"none\"",
                "\"None\"",
                "\"NONE\"",
                "\"nOnE\"",
                "\"\"",
                "\"HS256\"",
                "\"HS384\"",
                "\"HS512\"",
                "\"RS384\"",
                "\"RS512\"",
                "\"PS256\"",
                "\"ES384\"",
                "\"ES512\"",
                "\"ES256K\"",
                "\"EdDSA\"",
                "\"rs256\"",
                "\"Rs256\"",
                "\"RS256 \"",
                "\" RS256\"",
                "\"RS256\\u0000\"",
                "\"RSA-OAEP\"",
                "\"dir\"",
                "\"SHA256withRSA\"",
                "null",
                "256",
                "true",
                "[\"RS256\"]",
                "{\"alg\":\"RS256\"}"
            })
    void refusesAlgorithm(String json) {
        refused("A5", "alg", json, ALGORITHM).assertRefusedBy(VERIFIER);
    }

    /** A9: each changes how the rest is to be read, and we understand none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"]",
                "\"crit\":[\"b64\"]",
                "\"crit\":[]",
                "\"crit\":null",
                "\"crit\":\"exp\"",
                "\"b64\":false",
                "\"b64\":true",
                "\"b64\":null",
                "\"zip\":\"DEF\"",
                "\"zip\":null",
                "\"b64\":false,\"crit\":[\"b64\"]"
            })
    void refusesExtension(String member) {
        String header = TestToken.headerOf(TestIssuer.RSA).json().replace("}", "," + member + "}");
        new Defect("A9", GOOD.headerText(header).bearer(), EXTENSION).assertRefusedBy(VERIFIER);
    }

    /** A10: tokens of another kind may be signed by the same issuer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dpop+jwt\"",
                "\"logout+jwt\"",
                "\"secevent+jwt\"",
                "\"id+jwt\"",
                "\"JWE\"",
                "\"JOSE\"",
                "\"JOSE+JSON\"",
                "\"\"",
                "\"jwt \"",
                "\" jwt\"",
                "\"jwt\\n\"",
                "\"application/\"",
                "\"application/json\"",
                "\"text/jwt\"",
                "\"application/application/jwt\"",
                "\"at+at+jwt\"",
                "\"appl\u0131cation/jwt\"",
                "\"jwt;v=1\"",
                "null",
                "1",
                "[\"JWT\"]"
            })
    void refusesType(String json) {
        refused("A10", "typ", json, TOKEN_TYPE).assertRefusedBy(VERIFIER);
    }

    /** A6: what everybody knows must not become a secret. */
    static Stream<Defect> publicKeysAsSecrets() {
        PublicKey key = TestIssuer.RSA.pair().getPublic();
        String base64 =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
        return Stream.of(
                signedWith("the DER form of the public key", der(key)),
                signedWith("the PEM form of the public key", pem),
                signedWith("the PEM form and a line feed", pem + "\n"),
                signedWith("the JWK", TestIssuer.RSA.jwk().json()),
                signedWith("the modulus as it stands in the key set", modulus()));
    }

    /** A7: a text, compared exactly. */
    static Stream<Defect> keyIds() {
        return Stream.of(
                new Defect("A7: none", GOOD.header(h -> h.without("kid")).bearer(), KEY_ID),
                refused("A7", "kid", "null", KEY_ID),
                refused("A7", "kid", "1", KEY_ID),
                refused("A7", "kid", "true", KEY_ID),
                refused("A7", "kid", "[\"rsa-1\"]", KEY_ID),
                refused("A7", "kid", "{\"kid\":\"rsa-1\"}", KEY_ID),
                refused("A7", "kid", "\"\"", UNKNOWN_KEY),
                refused("A7", "kid", "\"RSA-1\"", UNKNOWN_KEY),
                refused("A7", "kid", "\"rsa-1 \"", UNKNOWN_KEY),
                refused("A7", "kid", "\"rsa-2\"", UNKNOWN_KEY),
                refused("A7", "kid", "\"../../dev/null\"", UNKNOWN_KEY),
                refused("A7", "kid", "\"rsa-1\\u0000\"", UNKNOWN_KEY),
                refused("A7", "kid", "\"x' UNION SELECT 'a\"", UNKNOWN_KEY),
                refused("A7", "kid", "\"" + "k".repeat(3_000) + "\"", UNKNOWN_KEY));
    }

    /** A7: the key's kind fits the algorithm. */
    static Stream<Defect> otherKindsOfKey() {
        TestToken elliptic = TestToken.good(TestIssuer.EC);
        return Stream.of(
                refused("A7: RS256 with an EC key", "kid", "\"ec-1\"", UNFIT_KEY),
                new Defect(
                        "A7: ES256 with an RSA key",
                        elliptic.header(h -> h.text("kid", "rsa-1")).bearer(),
                        UNFIT_KEY),
                refused("A7: an RSA signature called ES256", "alg", "\"ES256\"", UNFIT_KEY),
                new Defect(
                        "A7: an EC signature called RS256",
                        elliptic.header(h -> h.text("alg", "RS256")).bearer(),
                        UNFIT_KEY));
    }

    private static Defect refused(String row, String name, String json, Refusal reason) {
        Function<TestToken, TestToken> change = token -> token.header(h -> h.json(name, json));
        return new Defect(row + ": " + name + " is " + json, change.apply(GOOD).bearer(), reason);
    }

    private static Defect signedWith(String point, String secret) {
        TestToken token =
                TestToken.good(new TestKey.Shared(secret)).header(h -> h.text("kid", "rsa-1"));
        return new Defect("A6: HS256 with " + point, token.bearer(), ALGORITHM);
    }

    private static String der(PublicKey key) {
        return new String(key.getEncoded(), ISO_8859_1);
    }

    private static String modulus() {
        String jwk = TestIssuer.RSA.jwk().json();
        int start = jwk.indexOf("\"n\":\"") + 5;
        return jwk.substring(start, jwk.indexOf('"', start));
    }
}
