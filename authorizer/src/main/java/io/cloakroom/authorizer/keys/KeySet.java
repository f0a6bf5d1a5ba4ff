package io.cloakroom.authorizer.keys;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usable keys of a JSON Web Key Set. */
final class KeySet {
    private final Map<String, List<VerificationKey>> keys = new HashMap<>();

    private KeySet() {}

    /** Read key by key: a malformed or unknown one costs only itself (B6). */
    static KeySet of(JsonObject document) {
        KeySet set = new KeySet();
        if (document.get("keys") instanceof JsonValue.Array(List<JsonValue> entries)) {
            for (JsonValue entry : entries) {
                set.add(entry);
            }
        }
        return set;
    }

    private void add(JsonValue entry) {
        if (entry instanceof JsonObject jwk) {
            VerificationKey key = JsonWebKey.read(jwk);
            if (key != null) {
                keys.putIfAbsent(key.id(), new ArrayList<>());
                keys.get(key.id()).add(key);
            }
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The keys of this id; more than one if the issuer gave them the same (RFC 7517 §4.5). */
    List<VerificationKey> withId(String id) {
        return keys.getOrDefault(id, List.of());
    }
}
