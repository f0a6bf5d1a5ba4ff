package io.cloakroom.api.caller;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.http.HttpRequest;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the flat texts that the authorizer hands on; recorded in events/authorizer-context.json.
 *
 * <p>Whatever does not look as the authorizer writes it did not come from the authorizer.
 */
record AuthorizerContext(Map<String, Object> members) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,17}");

    static AuthorizerContext of(HttpRequest<?> request) {
        Map<String, Object> members = ProxyEvents.of(request).getRequestContext().getAuthorizer();
        if (members == null) {
            throw new MissingCallerException();
        }
        return new AuthorizerContext(members);
    }

    /** Groups are for people, scopes for machines. */
    boolean hasRole(String role) {
        String scope = text("scope");
        return groups().contains(role)
                || (scope != null && List.of(scope.split(" ")).contains(role));
    }

    Caller caller(Instant now) {
        if (expiry() <= now.getEpochSecond()) {
            throw new MissingCallerException();
        }
        return new Caller(required("userId"), text("email"), groups());
    }

    /** The gateway may answer from its cache of policies after the token has expired; we do not. */
    private long expiry() {
        String seconds = required("exp");
        if (!SECONDS.matcher(seconds).matches()) {
            throw new MissingCallerException();
        }
        return Long.parseLong(seconds);
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(required("groups"))) {
            require(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                require(parser.hasToken(JsonToken.VALUE_STRING));
                groups.add(parser.getText());
            }
            require(parser.nextToken() == null);
            return groups;
        } catch (IOException e) {
            throw new MissingCallerException();
        }
    }

    private String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new MissingCallerException();
        }
        return text;
    }

    private @Nullable String text(String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new MissingCallerException();
        }
    }
}
