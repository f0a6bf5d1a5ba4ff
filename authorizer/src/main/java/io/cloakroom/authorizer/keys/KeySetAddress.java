package io.cloakroom.authorizer.keys;

import io.cloakroom.authorizer.http.BoundedHttp;
import io.cloakroom.authorizer.http.HttpAnswer;
import io.cloakroom.authorizer.http.HttpRequest;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.token.KeysUnavailable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** The configured address of a key set, and the document that is there now. */
public final class KeySetAddress implements Supplier<JsonObject> {
    /** The gateway would wait longer, but its client does not like to (B8). */
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(4);

    private final URI address;

    public KeySetAddress(URI address) {
        this.address = address;
    }

    @Override
    public JsonObject get() {
        try {
            HttpAnswer answer =
                    new BoundedHttp(LONGEST_FETCH).send(HttpRequest.get(address, Map.of()));
            if (answer.status() != 200) {
                throw new KeysUnavailable("key_set_status_" + answer.status());
            }
            return answer.json();
        } catch (IOException e) {
            throw new KeysUnavailable("key_set_unreachable");
        } catch (MalformedJson e) {
            throw new KeysUnavailable("key_set_malformed");
        }
    }
}
