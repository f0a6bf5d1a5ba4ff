package io.cloakroom.api.json;

import io.micronaut.json.tree.JsonNode;

/** A body that came as application/json. */
public record JsonBody(JsonNode root) {}
