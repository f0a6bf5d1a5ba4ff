package io.cloakroom.local.restapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the route's validator looks at. A route without validator has {@link #NONE}, whatever models
 * and parameters it declares.
 *
 * @param requiredParameters names by location, in the order header, path, query string
 * @param models JSON Schema (draft 4) by media type; empty when bodies are not validated
 */
public record RequestValidation(
        List<RequiredParameter> requiredParameters, Map<String, JsonNode> models) {
    public static final RequestValidation NONE = new RequestValidation(List.of(), Map.of());

    public RequestValidation {
        requiredParameters = List.copyOf(requiredParameters);
        models = Map.copyOf(models);
    }

    /** Where a required parameter is looked for. */
    public enum Location {
        HEADER,
        PATH,
        QUERY
    }

    /** A parameter that must be present and not blank. */
    public record RequiredParameter(Location location, String name) {
        String description() {
            return location.name().toLowerCase(Locale.ROOT) + " parameter " + name;
        }
    }
}
