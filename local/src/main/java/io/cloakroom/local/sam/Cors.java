package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The property {@code Cors}: a method OPTIONS with a fixed answer for every path that has none
 * ({@code SwaggerEditor.add_cors}).
 */
final class Cors {
    private static final List<String> EVERY_METHOD =
            List.of("OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");

    private static final String ANY_ORIGIN = "'*'";

    private final Property cors;
    private final Property written;

    /**
     * @param cors the property, resolved
     * @param written the same with its functions: the transform resolves none of them
     */
    Cors(Property cors, Property written) {
        this.cors = cors;
        this.written = written;
    }

    void addTo(ApiDocument document) {
        if (!ApiDocument.isTruthy(cors)) {
            return;
        }
        if (allowsCredentials() && isForEveryOrigin()) {
            throw cors.complaint("allows credentials, and so must name its AllowOrigin");
        }
        var seen = new HashSet<String>();
        for (String path : DictionaryOrder.of(names(document.paths()))) {
            if (seen.add(path.replaceFirst("(?<=.)/+$", ""))) {
                addPreflight((ObjectNode) document.paths().path(path));
            }
        }
    }

    private static List<String> names(ObjectNode map) {
        return map.properties().stream().map(Map.Entry::getKey).toList();
    }

    private void addPreflight(ObjectNode path) {
        if (path.has("options")) {
            return;
        }
        Map<String, JsonNode> headers = headers(path);
        ObjectNode preflight = path.putObject("options").put("summary", "CORS support");
        preflight.putArray("consumes").add("application/json");
        preflight.putArray("produces").add("application/json");
        ObjectNode integration = preflight.putObject(ApiDocument.INTEGRATION).put("type", "mock");
        integration
                .putObject("requestTemplates")
                .put("application/json", "{\n  \"statusCode\" : 200\n}\n");
        ObjectNode answer =
                integration.putObject("responses").putObject("default").put("statusCode", "200");
        ObjectNode parameters = answer.putObject("responseParameters");
        headers.forEach((name, value) -> parameters.set("method.response.header." + name, value));
        answer.putObject("responseTemplates").put("application/json", "{}\n");
        declare(headers, preflight);
    }

    private static void declare(Map<String, JsonNode> headers, ObjectNode preflight) {
        ObjectNode response =
                preflight
                        .putObject("responses")
                        .putObject("200")
                        .put("description", "Default response for CORS method");
        ObjectNode declared = response.putObject("headers");
        headers.keySet()
                .forEach(
                        name ->
                                declared.putObject(name)
                                        .put(
                                                "type",
                                                name.equals("Access-Control-Max-Age")
                                                        ? "integer"
                                                        : "string"));
    }

    private Map<String, JsonNode> headers(ObjectNode path) {
        var headers = new LinkedHashMap<String, JsonNode>();
        origin().ifPresent(value -> headers.put("Access-Control-Allow-Origin", value));
        setting("AllowHeaders")
                .ifPresent(value -> headers.put("Access-Control-Allow-Headers", value));
        setting("AllowMethods", "'" + methods(path) + "'")
                .ifPresent(value -> headers.put("Access-Control-Allow-Methods", value));
        cors.at("MaxAge")
                .ifPresent()
                .ifPresent(age -> headers.put("Access-Control-Max-Age", age.value()));
        if (allowsCredentials()) {
            headers.put("Access-Control-Allow-Credentials", text("'true'"));
        }
        return headers;
    }

    private boolean allowsCredentials() {
        return ApiDocument.isTrue(written.at("AllowCredentials"));
    }

    private boolean isForEveryOrigin() {
        return origin().filter(origin -> origin.asText().equals(ANY_ORIGIN)).isPresent();
    }

    /** A text in the place of the map is the origin. */
    private Optional<JsonNode> origin() {
        return cors.value().isTextual()
                ? Optional.of(cors.value())
                : setting("AllowOrigin", ANY_ORIGIN);
    }

    /** A function counts as a setting, even if nothing comes of it. */
    private Optional<JsonNode> setting(String name, String unset) {
        return written.at(name).isFunction()
                ? setting(name)
                : setting(name).or(() -> Optional.of(text(unset)));
    }

    private Optional<JsonNode> setting(String name) {
        return Optional.of(cors.at(name)).filter(ApiDocument::isTruthy).map(Property::value);
    }

    private static String methods(ObjectNode path) {
        Stream<String> methods =
                path.has("x-amazon-apigateway-any-method")
                        ? EVERY_METHOD.stream()
                        : Stream.concat(
                                path.properties().stream()
                                        .map(method -> method.getKey().toUpperCase(Locale.ROOT)),
                                Stream.of("OPTIONS"));
        return methods.distinct().sorted().collect(Collectors.joining(","));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
