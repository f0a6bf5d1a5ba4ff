package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the transform moves to where OpenAPI 3 has it ({@code _openapi_postprocess}). */
final class OpenApi3 {
    private static final Pattern VERSION = Pattern.compile("3(\\.\\d)(\\.\\d)?");

    private OpenApi3() {}

    static boolean isVersion(String version) {
        return VERSION.matcher(version).matches();
    }

    /**
     * Converts what the transform has written in the form of OpenAPI 2.
     *
     * @param wanted the API's {@code OpenApiVersion}; without it the document's own counts
     */
    static void convert(ApiDocument document, Optional<String> wanted) {
        ObjectNode root = document.root();
        String version = wanted.orElse(root.path("openapi").asText());
        if (document.isSwagger() || !isVersion(version)) {
            return;
        }
        move(root, "securityDefinitions", "securitySchemes");
        move(root, "definitions", "schemas");
        for (JsonNode path : document.paths()) {
            if (path.path("options") instanceof ObjectNode preflight) {
                preflight.remove(List.of("consumes", "produces"));
            }
        }
    }

    private static void move(ObjectNode root, String from, String to) {
        JsonNode moved = root.remove(from);
        if (moved != null) {
            root.withObjectProperty("components").set(to, moved);
        }
    }
}
