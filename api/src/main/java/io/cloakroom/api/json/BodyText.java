package io.cloakroom.api.json;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a request's body, after its type and its size have been judged. */
final class BodyText {

    /** Half as much again when DynamoDB counts it, and still below its 400 KB an item. */
    static final int MOST_BYTES = 256 * 1024;

    private BodyText() {}

    static String of(HttpRequest<?> request, String mediaType) {
        requireType(request.getHeaders().getAll("Content-Type"), mediaType);
        APIGatewayProxyRequestEvent event = ProxyEvents.of(request);
        String body = event.getBody() == null ? "" : event.getBody();
        if (event.getIsBase64Encoded()) {
            return decode(body);
        }
        requireSize(body.getBytes(StandardCharsets.UTF_8).length);
        return body;
    }

    private static void requireType(List<String> values, String mediaType) {
        Pattern accepted =
                Pattern.compile(Pattern.quote(mediaType) + "( *; *charset=\"?utf-8\"?)?");
        String value = values.size() == 1 ? values.getFirst().strip().toLowerCase(Locale.ROOT) : "";
        if (!accepted.matcher(value).matches()) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be " + mediaType + " in UTF-8.");
        }
    }

    private static void requireSize(int bytes) {
        if (bytes > MOST_BYTES) {
            throw new ProblemException(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    "The body is larger than " + MOST_BYTES + " bytes.");
        }
    }

    private static String decode(String body) {
        try {
            byte[] bytes = Base64.getDecoder().decode(body);
            requireSize(bytes.length);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "The body is not text in UTF-8.");
        }
    }
}
