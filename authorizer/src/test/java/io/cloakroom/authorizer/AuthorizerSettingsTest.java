package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.aws.SecretLocation;
import io.cloakroom.authorizer.token.Profile;
import io.cloakroom.authorizer.token.TokenRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment: what it may say, and what that means. */
class AuthorizerSettingsTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "JWT_ISSUER", "https://issuer.example.com",
                    "JWT_AUDIENCE", "cloakroom",
                    "JWKS_URL", "",
                    "JWT_SECRET_ID", "",
                    "JWT_PROFILE", "",
                    "AWS_REGION", "eu-central-1");

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
}
