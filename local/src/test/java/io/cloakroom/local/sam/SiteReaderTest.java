package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.http.Header;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The headers of the web application's answers, from the repository's own template. */
class SiteReaderTest {
    private static final String ISSUER = "https://issuer.example:8443/realms/cloakroom";

    @Test
    void areThoseThatCloudFrontSends() {
        assertThat(headers(Map.of("JwtIssuer", ISSUER)))
                .contains(
                        Map.entry("X-Content-Type-Options", "nosniff"),
                        Map.entry("X-Frame-Options", "DENY"),
                        Map.entry("Referrer-Policy", "no-referrer"),
                        Map.entry(
                                "Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
                        Map.entry("Cross-Origin-Opener-Policy", "same-origin"));
    }

    @Test
    void allowNoScriptAndNoStyleButTheSitesOwn() {
        assertThat(policy(Map.of("JwtIssuer", ISSUER)))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
    }

    @Test
    void letPagesTalkToTheApiAndTheIssuerOnly() {
        assertThat(policy(Map.of("JwtIssuer", ISSUER)))
                .containsPattern(
                        "connect-src 'self'"
                            + " https://[a-z0-9]{10}\\.execute-api\\.eu-west-1\\.amazonaws\\.com"
                            + " https://issuer\\.example:8443;");
        assertThat(policy(Map.of("JwtIssuer", "", "JwtSecretName", "")))
                .containsPattern(
                        "amazonaws\\.com https://cognito-idp\\.eu-west-1\\.amazonaws\\.com"
                            + " https://cloakroom-\\d+-eu-west-1\\.auth\\.eu-west-1\\.amazoncognito\\.com;");
        assertThat(policy(Map.of("JwtIssuer", "shared", "JwtSecretName", "jwt-key")))
                .containsPattern("connect-src 'self' https://\\S+\\.amazonaws\\.com ;");
    }

    private static String policy(Map<String, String> parameters) {
        return headers(parameters).getOrDefault("Content-Security-Policy", "");
    }

    private static Map<String, String> headers(Map<String, String> parameters) {
        return Serverless.read(Path.of("../template.yaml"), parameters, "eu-west-1")
                .siteHeaders()
                .lines()
                .stream()
                .collect(Collectors.toMap(Header::name, Header::value));
    }
}
