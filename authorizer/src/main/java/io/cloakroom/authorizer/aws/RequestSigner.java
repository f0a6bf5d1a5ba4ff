package io.cloakroom.authorizer.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.http.HttpRequest;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

import java.util.HashMap;
import java.util.Map;

/** Signs a request to Secrets Manager, with the signer of the AWS SDK (Signature Version 4). */
record RequestSigner(AwsCredentialsIdentity identity, String region) {

    HttpRequest signed(HttpRequest request) {
        SdkHttpRequest signed =
                AwsV4HttpSigner.create()
                        .sign(
                                sign ->
                                        sign.identity(identity)
                                                .request(unsigned(request))
                                                .payload(payload(request))
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                        "secretsmanager")
                                                .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                        .request();
        return new HttpRequest(request.address(), headers(signed), request.body());
    }

    private static SdkHttpRequest unsigned(HttpRequest request) {
        SdkHttpRequest.Builder unsigned =
                SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(request.address());
        request.headers().forEach(unsigned::putHeader);
        return unsigned.build();
    }

    private static ContentStreamProvider payload(HttpRequest request) {
        String body = request.body();
        return ContentStreamProvider.fromString(body == null ? "" : body, UTF_8);
    }

    private static Map<String, String> headers(SdkHttpRequest signed) {
        Map<String, String> headers = new HashMap<>();
        signed.forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        return headers;
    }
}
