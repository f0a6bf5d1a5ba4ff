package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.AUDIENCE;
import static io.cloakroom.authorizer.token.Refusal.EMAIL;
import static io.cloakroom.authorizer.token.Refusal.EXPIRY;
import static io.cloakroom.authorizer.token.Refusal.GROUPS;
import static io.cloakroom.authorizer.token.Refusal.ISSUED_AT;
import static io.cloakroom.authorizer.token.Refusal.ISSUER;
import static io.cloakroom.authorizer.token.Refusal.NOT_BEFORE;
import static io.cloakroom.authorizer.token.Refusal.SCOPE;
import static io.cloakroom.authorizer.token.Refusal.SUBJECT;

import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Rows A13 to A17: claims are read by their JSON type, and never converted. */
class ClaimDefectsTest {
    private static final TestToken GOOD = TestIssuer.good();
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();
    private static final long NOW = TestToken.NOW.getEpochSecond();
    private static final long LEEWAY = TestIssuer.LEEWAY.toSeconds();

    @ParameterizedTest
    @MethodSource({"issuers", "audiences", "expiries", "otherTimes", "subjects", "handedOn"})
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    static Stream<Defect> issuers() {
        return Stream.concat(
                Stream.of(without("A13", "iss", ISSUER)),
                each(
                        "A13",
                        "iss",
                        ISSUER,
                        "null",
                        "1",
                        "true",
                        "\"\"",
                        "[\"" + TestToken.ISSUER + "\"]",
                        "{\"a\":\"" + TestToken.ISSUER + "\"}",
                        '"' + TestToken.ISSUER + "/\"",
                        '"' + TestToken.ISSUER + " \"",
                        "\" " + TestToken.ISSUER + '"',
                        '"' + TestToken.ISSUER + "\\u0000\"",
                        '"' + TestToken.ISSUER.replace("https", "HTTPS") + '"',
                        '"' + TestToken.ISSUER.replace("https", "http") + '"',
                        '"' + TestToken.ISSUER.replace("issuer", "issuer.evil") + '"',
                        '"' + TestToken.ISSUER.substring(1) + '"',
                        '"' + TestToken.ISSUER + "/../pool\""));
    }

    static Stream<Defect> audiences() {
        return Stream.concat(
                Stream.of(without("A14", "aud", AUDIENCE)),
                each(
                        "A14",
                        "aud",
                        AUDIENCE,
                        "null",
                        "1",
                        "true",
                        "\"\"",
                        "\"other\"",
                        "\"Cloakroom\"",
                        "\"cloakroom \"",
                        "\"cloakroom2\"",
                        "\"cloak\"",
                        "\"other cloakroom\"",
                        "\"other,cloakroom\"",
                        "\"cloakroom\\u0000\"",
                        "[]",
                        "[\"other\"]",
                        "[\"cloakroom\",1]",
                        "[null,\"cloakroom\"]",
                        "[[\"cloakroom\"]]",
                        "{\"cloakroom\":true}"));
    }

    static Stream<Defect> expiries() {
        return Stream.concat(
                Stream.of(without("A15", "exp", EXPIRY)),
                each(
                        "A15",
                        "exp",
                        EXPIRY,
                        "null",
                        "true",
                        "\"" + (NOW + 3600) + "\"",
                        "\"2099-01-01T00:00:00Z\"",
                        "[" + (NOW + 3600) + "]",
                        "{}",
                        "0",
                        "-1",
                        "-0",
                        Long.toString(NOW - 3600),
                        Long.toString(NOW - LEEWAY),
                        NOW - LEEWAY - 1 + ".999999999999",
                        "1e-2147483647",
                        "1e-99999999999",
                        "-1e300",
                        "31556889864403200",
                        "9223372036854775807",
                        "9223372036854775808",
                        "1e400",
                        "1e2147483647",
                        "1e2147483648",
                        "1e99999999999999999999",
                        "9".repeat(100)));
    }

    static Stream<Defect> otherTimes() {
        return Stream.concat(
                each(
                        "A16",
                        "nbf",
                        NOT_BEFORE,
                        "null",
                        "\"0\"",
                        "false",
                        "[0]",
                        "{}",
                        Long.toString(NOW + 3600),
                        Long.toString(NOW + LEEWAY + 1),
                        NOW + LEEWAY + ".000001",
                        "1e400",
                        "1e99999999999999999999"),
                each(
                        "A16",
                        "iat",
                        ISSUED_AT,
                        "null",
                        "\"0\"",
                        "true",
                        "[0]",
                        "{}",
                        "1e99999999999"));
    }

    static Stream<Defect> subjects() {
        return Stream.concat(
                Stream.of(without("A17", "sub", SUBJECT)),
                each(
                        "A17",
                        "sub",
                        SUBJECT,
                        "null",
                        "1",
                        "1.0",
                        "true",
                        "[\"user\"]",
                        "{\"id\":\"user\"}",
                        "\"\"",
                        "\" \"",
                        "\"\\t\"",
                        "\"\\u00a0\\u2003\"",
                        "\"user\\n\"",
                        "\"us\\u0000er\"",
                        "\"user\\u007f\"",
                        "\"user\\u0085\"",
                        "\"user\\ud800\"",
                        "\"\\udc00user\"",
                        "\"\\udc00\\ud800\"",
                        '"' + "u".repeat(257) + '"',
                        '"' + "\u00fc".repeat(129) + '"',
                        '"' + "\ud83d\ude00".repeat(65) + '"'));
    }

    static Stream<Defect> handedOn() {
        return Stream.of(
                        each(
                                "groups",
                                "groups",
                                GROUPS,
                                "\"admins\"",
                                "1",
                                "{}",
                                "[1]",
                                "[null]",
                                "[[\"admins\"]]",
                                "[\"admins\",true]",
                                "[\"adm\\u0000ins\"]",
                                "[\"admins\\ud800\"]"),
                        each(
                                "email",
                                "email",
                                EMAIL,
                                "1",
                                "[\"a@b\"]",
                                "{}",
                                "\"a@b\\n\"",
                                "\"\\ud800\""),
                        each("scope", "scope", SCOPE, "1", "[\"openid\"]", "{}", "\"a\\u0000\""))
                .flatMap(defects -> defects);
    }

    private static Defect without(String row, String name, Refusal reason) {
        String bearer = GOOD.claims(claims -> claims.without(name)).bearer();
        return new Defect(row + ": no " + name, bearer, reason);
    }

    private static Stream<Defect> each(String row, String name, Refusal reason, String... values) {
        return Stream.of(values)
                .map(
                        json ->
                                new Defect(
                                        row + ": " + name + " is " + json,
                                        GOOD.claims(claims -> claims.json(name, json)).bearer(),
                                        reason));
    }
}
