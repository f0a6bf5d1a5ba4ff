package io.cloakroom.api.json;

import io.micronaut.json.tree.JsonNode;

/** A body that came as application/json: what it says, and how it was written. */
public record JsonBody(JsonNode root, String text) {

    /** Without what a user sent: it must not come into a log by chance. */
    @Override
    public String toString() {
        return "JsonBody";
    }
}
