package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A mistake in the environment stops the start with a sentence that names the variable. */
class SettingsErrorTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "JWT_ISSUER", "https://issuer.example.com",
                    "JWT_AUDIENCE", "cloakroom",
                    "JWKS_URL", "",
                    "JWT_SECRET_ID", "",
                    "JWT_PROFILE", "",
                    "AWS_REGION", "eu-central-1");

    record Mistake(String variable, String value, String sentence) {}

    @ParameterizedTest
    @MethodSource("mistakes")
    void stopsTheStart(Mistake mistake) {
        assertThatThrownBy(() -> settings(mistake.variable(), mistake.value()))
                .isInstanceOf(SettingsError.class)
                .hasMessage(mistake.sentence());
    }

    static Stream<Mistake> mistakes() {
        String loopback = "; it must be an https URL, or an http one on loopback.";
        return Stream.of(
                new Mistake(
                        "JWT_ISSUER",
                        "",
                        "JWT_ISSUER is empty; it must name the issuer whose tokens are good."),
                new Mistake(
                        "JWT_ISSUER",
                        "  ",
                        "JWT_ISSUER is empty; it must name the issuer whose tokens are good."),
                new Mistake(
                        "JWT_AUDIENCE",
                        "",
                        "JWT_AUDIENCE is empty; it must name whom tokens must be for."),
                new Mistake(
                        "JWT_ISSUER",
                        "accounts.example.com",
                        "Neither JWKS_URL nor JWT_SECRET_ID is set, and no keys can be fetched from"
                                + " JWT_ISSUER, \"accounts.example.com\"."),
                new Mistake(
                        "JWT_ISSUER",
                        "http://issuer.example.com",
                        "Neither JWKS_URL nor JWT_SECRET_ID is set, and no keys can be fetched from"
                                + " JWT_ISSUER, \"http://issuer.example.com\"."),
                new Mistake(
                        "JWT_PROFILE",
                        "Cognito",
                        "JWT_PROFILE is \"Cognito\"; it must be standard or cognito."),
                new Mistake("JWT_LEEWAY_SECONDS", "61", leeway("61")),
                new Mistake("JWT_LEEWAY_SECONDS", "-1", leeway("-1")),
                new Mistake("JWT_LEEWAY_SECONDS", "a", leeway("a")),
                new Mistake("JWKS_URL", "keys", "JWKS_URL is \"keys\"" + loopback),
                new Mistake(
                        "JWKS_URL",
                        "http://example.com/keys",
                        "JWKS_URL is \"http://example.com/keys\"" + loopback),
                new Mistake(
                        "JWKS_URL",
                        "http://localhost.example.com/",
                        "JWKS_URL is \"http://localhost.example.com/\"" + loopback),
                new Mistake(
                        "JWKS_URL",
                        "http://127.0.0.1.example.com/",
                        "JWKS_URL is \"http://127.0.0.1.example.com/\"" + loopback),
                new Mistake(
                        "JWKS_URL",
                        "https://a@example.com/",
                        "JWKS_URL is \"https://a@example.com/\"" + loopback),
                new Mistake(
                        "JWKS_URL",
                        "https://example.com/#a",
                        "JWKS_URL is \"https://example.com/#a\"" + loopback),
                new Mistake(
                        "JWKS_URL",
                        "file:///etc/keys",
                        "JWKS_URL is \"file:///etc/keys\"" + loopback),
                new Mistake(
                        "JWKS_URL", "https:///keys", "JWKS_URL is \"https:///keys\"" + loopback),
                new Mistake("JWKS_URL", "https://a b/", "JWKS_URL is \"https://a b/\"" + loopback));
    }

    @Test
    void refusesTwoKindsOfKey() {
        Map<String, String> variables = new HashMap<>(GOOD);
        variables.put("JWKS_URL", "https://example.com/keys");
        variables.put("JWT_SECRET_ID", "jwt-secret");

        assertThatThrownBy(() -> AuthorizerSettings.from(variables))
                .hasMessage(
                        "JWT_SECRET_ID and JWKS_URL are both set; a deployment has one kind of"
                                + " key.");
    }

    @Test
    void needsARegionForASecret() {
        Map<String, String> variables = new HashMap<>(GOOD);
        variables.put("AWS_REGION", "");
        variables.put("JWT_SECRET_ID", "jwt-secret");

        assertThatThrownBy(() -> AuthorizerSettings.from(variables))
                .hasMessage("AWS_REGION is empty; it must name the region of JWT_SECRET_ID.");
    }

    private static AuthorizerSettings settings(String variable, String value) {
        Map<String, String> variables = new HashMap<>(GOOD);
        variables.put(variable, value);
        return AuthorizerSettings.from(variables);
    }

    private static String leeway(String value) {
        return "JWT_LEEWAY_SECONDS is \"%s\"; it must be a whole number from 0 to 60."
                .formatted(value);
    }
}
