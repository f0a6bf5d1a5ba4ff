package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.AUDIENCE;
import static io.cloakroom.authorizer.token.Refusal.EMAIL;
import static io.cloakroom.authorizer.token.Refusal.GROUPS;
import static io.cloakroom.authorizer.token.Refusal.ISSUER;
import static io.cloakroom.authorizer.token.Refusal.SCOPE;
import static io.cloakroom.authorizer.token.Refusal.SUBJECT;

import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Rows A13, A14 and A17: claims are read by their JSON type, and never converted. */
class ClaimDefectsTest {
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();

    @ParameterizedTest
    @MethodSource({"issuers", "audiences", "subjects", "handedOn"})
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    static Stream<Defect> issuers() {
        return Stream.concat(
                Stream.of(Defect.without("A13", "iss", ISSUER)),
                Defect.each(
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
                Stream.of(Defect.without("A14", "aud", AUDIENCE)),
                Defect.each(
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

    static Stream<Defect> subjects() {
        return Stream.concat(
                Stream.of(Defect.without("A17", "sub", SUBJECT)),
                Defect.each(
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
                        Defect.each(
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
                        Defect.each(
                                "email",
                                "email",
                                EMAIL,
                                "1",
                                "[\"a@b\"]",
                                "{}",
                                "\"a@b\\n\"",
                                "\"\\ud800\""),
                        Defect.each(
                                "scope", "scope", SCOPE, "1", "[\"openid\"]", "{}", "\"a\\u0000\""))
                .flatMap(defects -> defects);
    }
}
