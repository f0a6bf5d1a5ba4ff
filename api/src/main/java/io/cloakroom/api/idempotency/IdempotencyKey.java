package io.cloakroom.api.idempotency;

import io.cloakroom.api.json.JsonBody;

import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key as a client sent it; null if it sent none. */
public record IdempotencyKey(@Nullable String text) {

    /** Binds the key to whom it belongs, and to the one request that it stands for. */
    public Attempt of(String userId, String route, JsonBody body) {
        return text == null
                ? Attempt.WITHOUT_KEY
                : new Attempt(
                        "idempotency#" + Digest.of(route, text, userId), Digest.of(body.text()));
    }
}
