package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.MALFORMED_JSON;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/**
 * Row A4: header and payload are each exactly one JSON object, and every reader reads the same one.
 */
class JsonDefectsTest {
    private static final TestToken GOOD = TestIssuer.good();
    private static final String CLAIMS = TestToken.goodClaims().json();
    private static final String HEADER = TestToken.headerOf(TestIssuer.RSA).json();
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();

    @ParameterizedTest
    @MethodSource({"otherThings", "notJson", "names", "bytes", "bounds"})
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    static Stream<Defect> otherThings() {
        return Stream.of(
                payload("an array", "[" + CLAIMS + "]"),
                payload("a text", "\"claims\""),
                payload("a number", "1"),
                payload("null", "null"),
                payload("true", "true"),
                payload("two objects", CLAIMS + CLAIMS),
                payload("an object and a number", CLAIMS + "1"),
                payload("an object and a bracket", CLAIMS + "}"),
                payload("only a space", " "),
                header("an array", "[" + HEADER + "]"),
                header("a text", "\"header\""),
                header("two objects", HEADER + HEADER),
                header("an object and a comma", HEADER + ","));
    }

    static Stream<Defect> notJson() {
        return Stream.of(
                payload("cut off", CLAIMS.substring(0, CLAIMS.length() - 1)),
                payload("a comma at the end", with(",}")),
                payload("a comment", with("/* */}")),
                payload("a line comment", with("// \n}")),
                payload("single quotes", with(",'a':1}")),
                payload("a name without quotes", with(",a:1}")),
                payload("a name without a value", with(",\"a\"}")),
                payload("a name that is a number", with(",1:1}")),
                payload("not a number", with(",\"a\":NaN}")),
                payload("infinity", with(",\"a\":Infinity}")),
                payload("a plus sign", with(",\"a\":+1}")),
                payload("a leading zero", with(",\"a\":01}")),
                payload("a leading point", with(",\"a\":.5}")),
                payload("a trailing point", with(",\"a\":5.}")),
                payload("a hexadecimal number", with(",\"a\":0x10}")),
                payload("True", with(",\"a\":True}")),
                payload("an unknown escape", with(",\"a\":\"\\x\"}")),
                payload("half an escape", with(",\"a\":\"\\u00\"}")),
                payload("a line feed in a text", with(",\"a\":\"\n\"}")),
                payload("a NUL in a text", with(",\"a\":\"\0\"}")),
                payload("a NUL after", CLAIMS + "\0"),
                payload("a form feed between", with("\f}")),
                payload("a no-break space between", with("\u00a0}")),
                header("a comma at the end", HEADER.replace("}", ",}")),
                header("a comment", HEADER.replace("}", "/**/}")));
    }

    static Stream<Defect> names() {
        return Stream.of(
                payload("a name twice", with(",\"sub\":\"other\"}")),
                payload("a name twice with the same value", with(",\"aud\":\"cloakroom\"}")),
                payload("a name twice, once escaped", with(",\"s\\u0075b\":\"other\"}")),
                payload("an unknown name twice", with(",\"a\":1,\"a\":1}")),
                payload("a name twice in an object", with(",\"a\":{\"b\":1,\"b\":2}}")),
                payload("a name twice in an array", with(",\"a\":[{\"b\":1,\"b\":2}]}")),
                payload("a name three times", with(",\"a\":1,\"a\":1,\"a\":1}")),
                header("alg twice", HEADER.replace("}", ",\"alg\":\"none\"}")),
                header("kid twice", HEADER.replace("}", ",\"kid\":\"ec-1\"}")),
                header("alg twice, once escaped", HEADER.replace("}", ",\"\\u0061lg\":\"none\"}")));
    }

    static Stream<Defect> bytes() {
        return Stream.of(
                bytes("a byte that is no UTF-8", with(",\"a\":\"\u00ff\"}").getBytes(ISO_8859_1)),
                bytes("an overlong slash", with(",\"a\":\"\u00c0\u00af\"}").getBytes(ISO_8859_1)),
                bytes("a surrogate", with(",\"a\":\"\u00ed\u00a0\u0080\"}").getBytes(ISO_8859_1)),
                bytes(
                        "five bytes",
                        with(",\"a\":\"\u00f8\u0088\u0080\u0080\u0080\"}").getBytes(ISO_8859_1)),
                bytes(
                        "beyond Unicode",
                        with(",\"a\":\"\u00f4\u0090\u0080\u0080\"}").getBytes(ISO_8859_1)),
                bytes("a character cut off", (CLAIMS + "\u00e2\u0082").getBytes(ISO_8859_1)),
                bytes("a byte order mark", ("\ufeff" + CLAIMS).getBytes(UTF_8)),
                bytes("UTF-16", CLAIMS.getBytes(UTF_16)));
    }

    static Stream<Defect> bounds() {
        return Stream.of(
                payload("33 levels", with(",\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")),
                payload("600 levels of objects", with(",\"a\":" + nested(600) + "}")),
                payload("1,000 levels left open", with(",\"a\":" + "[".repeat(1_000))),
                payload("a number of 101 digits", with(",\"a\":" + "1".repeat(101) + "}")),
                payload("a fraction of 101 digits", with(",\"a\":0." + "1".repeat(101) + "}")),
                payload("exp with 1,000 digits", with(",\"a\":" + "9".repeat(1_000) + "}")));
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    private static String with(String end) {
        return CLAIMS.substring(0, CLAIMS.length() - 1) + end;
    }

    private static Defect payload(String point, String json) {
        return new Defect("A4: payload: " + point, GOOD.claimsText(json).bearer(), MALFORMED_JSON);
    }

    private static Defect header(String point, String json) {
        return new Defect("A4: header: " + point, GOOD.headerText(json).bearer(), MALFORMED_JSON);
    }

    private static Defect bytes(String point, byte[] bytes) {
        String part = TestKey.base64Url(bytes);
        return new Defect("A4: payload: " + point, GOOD.claimsPart(part).bearer(), MALFORMED_JSON);
    }
}
