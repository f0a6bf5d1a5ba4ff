package io.cloakroom.authorizer.http;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;

/** A status and a whole body. */
public final class HttpAnswer {
    private final int status;
    private final byte[] body;

    HttpAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public JsonObject json() throws MalformedJson {
        return StrictJson.objectOfIndependentParts(body);
    }
}
