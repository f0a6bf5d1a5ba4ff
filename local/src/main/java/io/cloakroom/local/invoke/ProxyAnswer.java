package io.cloakroom.local.invoke;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.refusal.MalformedAnswerException;

import java.io.IOException;
import java.util.Set;

/**
 * A function's answer in the form that a proxy integration demands.
 *
 * @param headers one value for each name
 * @param multiValueHeaders any number of values for each name
 * @param base64 whether the function says that its body is bytes in Base64
 */
public record ProxyAnswer(
        int status, Headers headers, Headers multiValueHeaders, String body, boolean base64) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
    private static final Set<String> MEMBERS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

    /** An unknown member makes the whole answer void (recorded). */
    static ProxyAnswer read(byte[] payload) {
        JsonNode answer = parse(payload);
        answer.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!MEMBERS.contains(name)) {
                                throw new MalformedAnswerException("unknown member " + name);
                            }
                        });
        return new ProxyAnswer(
                StatusCode.read(answer.path("statusCode")),
                AnswerHeaders.single(answer.path("headers")),
                AnswerHeaders.multiple(answer.path("multiValueHeaders")),
                body(answer.path("body")),
                base64(answer.path("isBase64Encoded")));
    }

    private static JsonNode parse(byte[] payload) {
        try {
            JsonNode answer = JSON.readTree(payload);
            if (answer.isObject()) {
                return answer;
            }
        } catch (IOException e) {
            // The reason is below; the parser's message would quote the answer.
        }
        throw new MalformedAnswerException("not a JSON object");
    }

    private static String body(JsonNode body) {
        if (body.isMissingNode() || body.isNull()) {
            return "";
        }
        if (!body.isTextual()) {
            throw new MalformedAnswerException("body is not text");
        }
        return body.asText();
    }

    private static boolean base64(JsonNode flag) {
        if (!flag.isMissingNode() && !flag.isNull() && !flag.isBoolean()) {
            throw new MalformedAnswerException("isBase64Encoded is not a boolean");
        }
        return flag.asBoolean();
    }
}
