package io.cloakroom.api.proxy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the members of a proxy event that the API needs, and skips the rest.
 *
 * <p>By hand, because the runtime's own reading of the typed event costs more than the whole
 * request (docs/performance.md).
 */
public final class ProxyEventReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;

    private ProxyEventReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one event; whatever else the bytes are, they are refused by name. */
    public static APIGatewayProxyRequestEvent read(InputStream input)
            throws NotAProxyEventException {
        try (JsonParser parser = JSON.createParser(input)) {
            return new ProxyEventReader(parser).event();
        } catch (IOException e) {
            throw new NotAProxyEventException("it is not JSON");
        }
    }

    private APIGatewayProxyRequestEvent event() throws IOException, NotAProxyEventException {
        APIGatewayProxyRequestEvent event =
                new APIGatewayProxyRequestEvent().withIsBase64Encoded(false);
        parser.nextToken();
        require(parser.hasToken(JsonToken.START_OBJECT), "event");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            member(event, parser.currentName());
        }
        require(event.getHttpMethod() != null, "httpMethod");
        require(event.getPath() != null && event.getPath().startsWith("/"), "path");
        require(event.getRequestContext() != null, "requestContext");
        require(Headers.fitEach(event.getHeaders()), "headers");
        require(Headers.fitAll(event.getMultiValueHeaders()), "multiValueHeaders");
        return event;
    }

    private void member(APIGatewayProxyRequestEvent event, String name)
            throws IOException, NotAProxyEventException {
        parser.nextToken();
        switch (name) {
            case "httpMethod" -> event.setHttpMethod(text(name));
            case "path" -> event.setPath(text(name));
            case "resource" -> event.setResource(text(name));
            case "headers" -> event.setHeaders(Headers.known(texts(name)));
            case "multiValueHeaders" -> event.setMultiValueHeaders(Headers.known(lists(name)));
            case "queryStringParameters" -> event.setQueryStringParameters(texts(name));
            case "multiValueQueryStringParameters" ->
                    event.setMultiValueQueryStringParameters(lists(name));
            case "body" -> event.setBody(text(name));
            case "isBase64Encoded" -> event.setIsBase64Encoded(flag(name));
            case "requestContext" -> event.setRequestContext(requestContext());
            default -> parser.skipChildren();
        }
    }

    private @Nullable ProxyRequestContext requestContext()
            throws IOException, NotAProxyEventException {
        if (!object("requestContext")) {
            return null;
        }
        ProxyRequestContext context = new ProxyRequestContext();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "requestId" -> context.setRequestId(text(name));
                case "stage" -> context.setStage(text(name));
                case "authorizer" -> context.setAuthorizer(authorizer());
                default -> parser.skipChildren();
            }
        }
        return context;
    }

    /** The gateway adds members of its own that are numbers; only texts are the authorizer's. */
    private @Nullable Map<String, Object> authorizer() throws IOException, NotAProxyEventException {
        if (!object("requestContext.authorizer")) {
            return null;
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    private @Nullable Map<String, String> texts(String member)
            throws IOException, NotAProxyEventException {
        if (!object(member)) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            texts.put(name, present(text(member), member));
        }
        return texts;
    }

    private @Nullable Map<String, List<String>> lists(String member)
            throws IOException, NotAProxyEventException {
        if (!object(member)) {
            return null;
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            require(parser.nextToken() == JsonToken.START_ARRAY, member);
            List<String> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(present(text(member), member));
            }
            lists.put(name, values);
        }
        return lists;
    }

    private boolean object(String member) throws NotAProxyEventException {
        require(
                parser.hasToken(JsonToken.START_OBJECT) || parser.hasToken(JsonToken.VALUE_NULL),
                member);
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    private @Nullable String text(String member) throws IOException, NotAProxyEventException {
        require(
                parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NULL),
                member);
        return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
    }

    private boolean flag(String member) throws NotAProxyEventException {
        require(parser.currentToken().isBoolean(), member);
        return parser.hasToken(JsonToken.VALUE_TRUE);
    }

    private static String present(@Nullable String text, String member)
            throws NotAProxyEventException {
        if (text == null) {
            throw new NotAProxyEventException("member " + member);
        }
        return text;
    }

    private static void require(boolean fits, String member) throws NotAProxyEventException {
        if (!fits) {
            throw new NotAProxyEventException("member " + member);
        }
    }
}
