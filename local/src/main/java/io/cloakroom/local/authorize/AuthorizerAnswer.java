package io.cloakroom.local.authorize;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.assumption.Assumptions;
import io.cloakroom.local.refusal.MalformedAnswerException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an authorizer answered: who calls, and a policy for the whole API, since the answer is used
 * again for other methods.
 */
record AuthorizerAnswer(Caller caller, Policy policy) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
    private static final Set<String> MEMBERS =
            Set.of("principalId", "policyDocument", "context", "usageIdentifierKey");

    /** The service reads strictly: an unknown member, too, makes the answer void. */
    static AuthorizerAnswer read(byte[] payload) {
        JsonNode answer = parse(payload);
        answer.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (Assumptions.AUTHORIZER_ANSWER_IS_STRICT
                                    && !MEMBERS.contains(name)) {
                                throw new MalformedAnswerException("unknown member " + name);
                            }
                        });
        return new AuthorizerAnswer(
                new Caller(
                        text(answer, "principalId")
                                .orElseThrow(
                                        () ->
                                                new MalformedAnswerException(
                                                        "principalId is missing")),
                        context(answer.path("context")),
                        text(answer, "usageIdentifierKey")),
                PolicyReader.read(answer.path("policyDocument")));
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

    private static Optional<String> text(JsonNode answer, String name) {
        JsonNode value = answer.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new MalformedAnswerException(name + " is not text");
        }
        return Optional.of(value.asText());
    }

    private static Map<String, @Nullable String> context(JsonNode context) {
        if (!context.isMissingNode() && !context.isNull() && !context.isObject()) {
            throw new MalformedAnswerException("context is not an object");
        }
        var texts = new LinkedHashMap<String, @Nullable String>();
        context.properties().forEach(entry -> texts.put(entry.getKey(), scalar(entry)));
        return texts;
    }

    /** Numbers and booleans arrive as text; an object or a list makes the answer void. */
    private static @Nullable String scalar(Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        if (value.isContainerNode()) {
            throw new MalformedAnswerException(
                    "context.%s is neither text, number nor boolean".formatted(entry.getKey()));
        }
        return value.isNull() ? null : value.asText();
    }
}
