package io.cloakroom.authorizer.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.http.HttpRequest;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.NumericChars;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The AWS SDK's own signer gives the same signature to the same request at the same time. */
class RequestSignerTest {
    private static final URI ADDRESS =
            URI.create("https://secretsmanager.eu-central-1.amazonaws.com/");

    /** Until 2100. */
    @Property(tries = 300)
    void signsAsTheSdkDoes(
            @ForAll @AlphaChars @NumericChars @NotEmpty String key,
            @ForAll String body,
            @ForAll @LongRange(max = 4_102_444_799L) long second) {
        assertSame(new Credentials("AKID", key, null), request(ADDRESS, body), second);
    }

    @Property(tries = 100)
    void signsASessionAsTheSdkDoes(@ForAll @AlphaChars @NotEmpty String session) {
        assertSame(new Credentials("AKID", "key", session), request(ADDRESS, "{}"), 1_795_230_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4566",
                "http://127.0.0.1:4566/",
                "https://vpce.example.com/a/b",
                "https://vpce.example.com/a%20b"
            })
    void signsForOtherEndpointsAsTheSdkDoes(String endpoint) {
        assertSame(
                new Credentials("AKID", "key", null),
                request(URI.create(endpoint), "{\"SecretId\":\"\u00fc\"}"),
                1_795_230_000);
    }

    private static HttpRequest request(URI address, String body) {
        return new HttpRequest(
                address,
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "a.B"),
                body);
    }

    private static void assertSame(Credentials credentials, HttpRequest request, long second) {
        Instant now = Instant.ofEpochSecond(second);
        HttpRequest signed = new RequestSigner(credentials, "eu-central-1", now).signed(request);

        SdkHttpRequest expected = bySdk(credentials, request, now);
        for (String name : new String[] {"authorization", "x-amz-date", "x-amz-security-token"}) {
            assertThat(Optional.ofNullable(signed.headers().get(name)))
                    .as(name)
                    .isEqualTo(expected.firstMatchingHeader(name));
        }
    }

    private static SdkHttpRequest bySdk(Credentials credentials, HttpRequest request, Instant now) {
        SdkHttpRequest.Builder unsigned =
                SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(request.address());
        request.headers().forEach(unsigned::putHeader);
        return AwsV4HttpSigner.create()
                .sign(
                        sign ->
                                sign.identity(identity(credentials))
                                        .request(unsigned.build())
                                        .payload(
                                                ContentStreamProvider.fromUtf8String(
                                                        request.body()))
                                        .putProperty(
                                                AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                "secretsmanager")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                                        .putProperty(
                                                HttpSigner.SIGNING_CLOCK,
                                                Clock.fixed(now, ZoneOffset.UTC)))
                .request();
    }

    private static AwsCredentialsIdentity identity(Credentials credentials) {
        return credentials.session() == null
                ? AwsCredentialsIdentity.create(credentials.keyId(), credentials.key())
                : AwsSessionCredentialsIdentity.create(
                        credentials.keyId(), credentials.key(), credentials.session());
    }
}
