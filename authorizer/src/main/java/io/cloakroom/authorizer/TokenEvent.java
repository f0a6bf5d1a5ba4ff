package io.cloakroom.authorizer;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The event of a TOKEN authorizer. */
record TokenEvent(String authorizationToken, MethodArn methodArn) {

    /** The event, or nothing if it is not one that the gateway sends. */
    static Optional<TokenEvent> read(InputStream input) throws IOException {
        try {
            return of(StrictJson.object(input.readAllBytes()));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static Optional<TokenEvent> of(JsonObject event) {
        String token = event.text("authorizationToken");
        String arn = event.text("methodArn");
        return token == null || arn == null || !"TOKEN".equals(event.text("type"))
                ? Optional.empty()
                : MethodArn.parse(arn).map(methodArn -> new TokenEvent(token, methodArn));
    }
}
