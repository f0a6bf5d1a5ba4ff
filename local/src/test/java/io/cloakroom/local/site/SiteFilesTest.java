package io.cloakroom.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.meter.Quota;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.restapi.Throttle;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SiteFilesTest {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @TempDir private Path folder;
    private SiteFiles site;

    @BeforeEach
    void build() throws IOException {
        Path dist = Files.createDirectory(folder.resolve("dist"));
        Files.writeString(folder.resolve("secret.txt"), "not part of the site");
        Files.writeString(dist.resolve("index.html"), "the document");
        Files.writeString(dist.resolve("favicon.svg"), "the icon");
        Files.createDirectory(dist.resolve("assets"));
        Files.writeString(dist.resolve("assets/index-x1.js"), "the code");
        var settings =
                new SiteSettings(
                        URI.create("http://localhost:8080/dev"),
                        "http://localhost:9000/x",
                        "web",
                        List.of(basic()));
        site = new SiteFiles(dist, Headers.of("X-Frame-Options", "DENY"), settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /                    | the document | text/html; charset=utf-8       | no-cache
                    /items/4711?view=raw | the document | text/html; charset=utf-8       | no-cache
                    /index.html          | the document | text/html; charset=utf-8       | no-cache
                    /favicon.svg         | the icon     | image/svg+xml                  | no-cache
                    /assets/index-x1.js  | the code     | text/javascript; charset=utf-8 | public, max-age=31536000, immutable
                    """)
    void filesAndPagesAreAnswered(String target, String body, String type, String caching) {
        var response = get(target);

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response)).isEqualTo(body);
        assertThat(response.headers().last("Content-Type")).contains(type);
        assertThat(response.headers().last("Cache-Control")).contains(caching);
        assertThat(response.headers().last("X-Frame-Options")).contains("DENY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/old-x0.js",
                "/../secret.txt",
                "/assets/../../secret.txt",
                "/%2e%2e/secret.txt",
                "//etc/host.conf",
                "/assets/.hidden"
            })
    void whatIsNoFileOfTheSiteIsMissing(String target) {
        var response = get(target);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().last("Cache-Control")).contains("no-cache");
        assertThat(response.headers().last("X-Frame-Options")).contains("DENY");
    }

    @Test
    void settingsAreThoseOfThisSystem() {
        var response = get("/config.json");

        assertThat(text(response))
                .isEqualTo(
                        """
                        {"api":"http://localhost:8080/dev","issuer":"http://localhost:9000/x","clientId":"web",\
                        "plans":[{"name":"basic","rate":5.0,"burst":10,"quota":100,"period":"DAY"}]}\
                        """);
        assertThat(response.headers().last("Cache-Control")).contains("no-cache");
    }

    @Test
    void whatABrowserHasIsNotSentAgainUntilItChanges() throws IOException {
        String tag = get("/").headers().last("ETag").orElseThrow();

        assertThat(get("/", "If-None-Match", tag).status()).isEqualTo(304);
        Files.writeString(folder.resolve("dist/index.html"), "another document");
        assertThat(text(get("/", "If-None-Match", tag))).isEqualTo("another document");
    }

    @Test
    void filesCanOnlyBeRead() {
        var response = answer("POST", "/assets/index-x1.js", Headers.NONE);

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().last("Allow")).contains("GET, HEAD");
        assertThat(response.headers().lines()).extracting("value").doesNotContain(FOR_EVER);
    }

    private static UsagePlanDefinition basic() {
        return new UsagePlanDefinition(
                "BasicPlan",
                "abc123",
                "cloakroom-dev-basic",
                List.of(),
                Throttle.of(5, 10),
                Optional.of(new Quota(100, 0, Quota.Period.DAY)),
                List.of());
    }

    private Response get(String target, String... headers) {
        return answer("GET", target, Headers.of(headers));
    }

    private Response answer(String method, String target, Headers headers) {
        return site.handle(new Request(method, target, headers, new byte[0], "127.0.0.1"));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
