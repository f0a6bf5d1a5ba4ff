package io.cloakroom.authorizer;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** The event of a TOKEN authorizer. */
record TokenEvent(String authorizationToken, MethodArn methodArn) {

    /** The event, or null if it is not one that the gateway sends. */
    static @Nullable TokenEvent read(InputStream input) throws IOException {
        try {
            return of(StrictJson.object(input.readAllBytes()));
        } catch (MalformedJson e) {
            return null;
        }
    }

    private static @Nullable TokenEvent of(JsonObject event) {
        String token = event.text("authorizationToken");
        String arn = event.text("methodArn");
        if (token == null || arn == null || !"TOKEN".equals(event.text("type"))) {
            return null;
        }
        MethodArn methodArn = MethodArn.parse(arn);
        return methodArn == null ? null : new TokenEvent(token, methodArn);
    }
}
