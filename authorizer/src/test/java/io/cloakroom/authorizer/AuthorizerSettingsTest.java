package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.authorizer.aws.SecretLocation;
import io.cloakroom.authorizer.token.Profile;
import io.cloakroom.authorizer.token.TokenRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The environment: what it must say, and which sentence names what it does not. */
class AuthorizerSettingsTest {
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

    @ParameterizedTest
    @CsvSource({
        "https://issuer.example.com, https://issuer.example.com/.well-known/jwks.json",
        "https://issuer.example.com/, https://issuer.example.com/.well-known/jwks.json",
        "https://issuer.example.com/pool, https://issuer.example.com/pool/.well-known/jwks.json",
        "http://localhost:9000/default, http://localhost:9000/default/.well-known/jwks.json"
    })
    void findsTheKeysOfTheIssuer(String issuer, String address) {
        assertThat(settings("JWT_ISSUER", issuer).keys())
                .isEqualTo(new KeyLocation.KeySetAt(URI.create(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/keys",
        "http://localhost:9000/jwks",
        "http://127.0.0.1/",
        "http://127.1.2.3:80/",
        "http://[::1]:9000/"
    })
    void fetchesKeysWithTlsOrFromLoopback(String address) {
        assertThat(settings("JWKS_URL", address).keys())
                .isEqualTo(new KeyLocation.KeySetAt(URI.create(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "eu-central-1, https://secretsmanager.eu-central-1.amazonaws.com/",
        "cn-north-1, https://secretsmanager.cn-north-1.amazonaws.com.cn/"
    })
    void asksSecretsManagerOfTheRegion(String region, String endpoint) {
        Map<String, String> variables = new HashMap<>(GOOD);
        variables.put("AWS_REGION", region);
        variables.put("JWT_SECRET_ID", "jwt-secret");

        assertThat(AuthorizerSettings.from(variables).keys())
                .isEqualTo(
                        new KeyLocation.SecretAt(
                                new SecretLocation(URI.create(endpoint), region, "jwt-secret"),
                                variables));
    }

    @Test
    void hasTheRulesOfTheStandardUnlessToldOtherwise() {
        assertThat(AuthorizerSettings.from(GOOD).rules())
                .isEqualTo(
                        new TokenRules(
                                "https://issuer.example.com",
                                List.of("cloakroom"),
                                Profile.STANDARD,
                                Duration.ofSeconds(10)));
    }

    @Test
    void takesSeveralClientsOfCognito() {
        Map<String, String> variables = new HashMap<>(GOOD);
        variables.put("JWT_PROFILE", "cognito");
        variables.put("JWT_AUDIENCE", "one, two");

        assertThat(AuthorizerSettings.from(variables).rules().audiences())
                .containsExactly("one", "two");
    }

    @Test
    void takesALeewayOfUpToAMinute() {
        assertThat(settings("JWT_LEEWAY_SECONDS", "60").rules().leeway())
                .isEqualTo(Duration.ofMinutes(1));
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
