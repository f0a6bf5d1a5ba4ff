package io.cloakroom.local.arrive;

import io.cloakroom.local.http.Request;
import io.cloakroom.local.lambda.TraceId;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three names of one request.
 *
 * @param requestId a UUID; {@code x-amzn-RequestId} of the answer
 * @param extendedRequestId 16 characters of Base64; {@code x-amz-apigw-id} of the answer
 * @param traceId value of {@code X-Amzn-Trace-Id}
 */
public record RequestIds(String requestId, String extendedRequestId, String traceId) {
    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern TRACE_ROOT =
            Pattern.compile("Root=1-\\p{XDigit}{8}-\\p{XDigit}{24}");

    /** A client may choose the request's id, if it is a UUID, and the root of its trace. */
    static RequestIds of(Request request, Instant time, SecureRandom random) {
        return new RequestIds(
                request.header("x-amzn-RequestId")
                        .filter(chosen -> UUID_TEXT.matcher(chosen).matches())
                        .orElseGet(() -> UUID.randomUUID().toString()),
                // 11 bytes become 15 characters and one of padding, as recorded: ATfSdF7nPHcErRA=
                Base64.getEncoder().encodeToString(bytes(random, 11)),
                request.header("X-Amzn-Trace-Id")
                        .map(TRACE_ROOT::matcher)
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .orElseGet(() -> TraceId.next(time, random)));
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
