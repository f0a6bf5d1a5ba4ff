package io.cloakroom.api.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the description promises, to be compared with what the function does. */
public final class ApiDescription {

    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(
                    VersionFlag.V4,
                    builder ->
                            builder.metaSchema(OpenApi30.getInstance())
                                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final Map<JsonNode, com.networknt.schema.JsonSchema> schemas =
            new ConcurrentHashMap<>();

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    public static ApiDescription shared() {
        return Shared.DESCRIPTION;
    }

    JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(
                        new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                schemes(operation.getValue().path("security"))));
            }
        }
        return operations.stream().sorted().toList();
    }

    private static List<String> schemes(JsonNode security) {
        return security.valueStream()
                .flatMap(requirement -> requirement.propertyStream().map(Map.Entry::getKey))
                .toList();
    }

    /** What in an answer is not as described; nothing if the request is none of ours. */
    public List<String> differences(String method, String path, Answered answer) {
        return operation(method, path)
                .map(operation -> differences(operation, answer))
                .orElse(List.of());
    }

    private Optional<JsonNode> operation(String method, String path) {
        return document.path("paths")
                .propertyStream()
                .filter(template -> matches(template.getKey(), path))
                .map(template -> template.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return path.matches(template.replaceAll("\\{[^}]+\\}", "[^/?#]+"));
    }

    private List<String> differences(JsonNode operation, Answered answer) {
        JsonNode response = resolve(operation.path("responses").path("" + answer.status()));
        if (!response.isObject()) {
            return List.of("status " + answer.status());
        }
        return Stream.concat(
                        missingHeaders(response, answer),
                        wrongBody(response.path("content"), answer))
                .toList();
    }

    private Stream<String> missingHeaders(JsonNode response, Answered answer) {
        return response.path("headers")
                .propertyStream()
                .filter(header -> resolve(header.getValue()).path("required").booleanValue())
                .map(Map.Entry::getKey)
                .filter(name -> !answer.headers().containsKey(name))
                .map(name -> "header " + name);
    }

    private Stream<String> wrongBody(JsonNode content, Answered answer) {
        if (content.isMissingNode()) {
            return answer.body().isEmpty() ? Stream.of() : Stream.of("a body");
        }
        JsonNode schema =
                content.path(answer.headers().getOrDefault("Content-Type", "none")).path("schema");
        if (schema.isMissingNode()) {
            return Stream.of("its Content-Type");
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            return schemas.computeIfAbsent(schema, this::schema).validate(body).stream()
                    .map(Object::toString);
        } catch (JsonProcessingException e) {
            return Stream.of("no JSON");
        }
    }

    private com.networknt.schema.JsonSchema schema(JsonNode reference) {
        ObjectNode whole = document.deepCopy();
        return SCHEMAS.getSchema(whole.setAll((ObjectNode) reference));
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? document.at(reference.textValue().substring(1)) : node;
    }

    /** An answer's status, headers (by name in any case) and body. */
    public record Answered(int status, Map<String, String> headers, String body) {}

    private static final class Shared {
        static final ApiDescription DESCRIPTION =
                new ApiDescription(YamlFile.read("target/openapi.yaml"));
    }
}
