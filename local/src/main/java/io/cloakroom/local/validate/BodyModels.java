package io.cloakroom.local.validate;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.assumption.BodyMediaType;
import io.cloakroom.local.http.Request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The models of one route, by media type. */
final class BodyModels {
    /** A model under this name judges every media type that has none of its own. */
    private static final String ANY_TYPE = "$default";

    private final Map<String, BodySchema> schemas = new HashMap<>();

    BodyModels(Map<String, JsonNode> models) {
        models.forEach((type, model) -> schemas.put(key(type), new BodySchema(model)));
    }

    /** A body whose media type has no model is not looked at (developer guide). */
    Optional<String> fault(Request request, byte[] body) {
        String type = BodyMediaType.of(request.header("Content-Type").orElse("application/json"));
        return Optional.ofNullable(schemas.getOrDefault(type, schemas.get(ANY_TYPE)))
                .flatMap(schema -> schema.fault(body));
    }

    private static String key(String type) {
        return type.equals(ANY_TYPE) ? type : BodyMediaType.of(type);
    }
}
