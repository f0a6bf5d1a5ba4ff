package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.List;
import java.util.Locale;

/**
 * An {@code AWS::Serverless::Api} and its events as an OpenAPI document, in the order of the real
 * transform (aws/serverless-application-model 1.110, {@code model/api/api_generator.py}).
 */
final class ApiTransform {
    private final Property api;
    private final Property written;
    private final List<ApiEvent> events;

    /**
     * @param api properties, resolved
     * @param written the same with their functions
     */
    ApiTransform(Property api, Property written, List<ApiEvent> events) {
        this.api = api;
        this.written = written;
        this.events = events;
    }

    ObjectNode document() {
        var document = new ApiDocument(body());
        new Cors(api.at("Cors"), written.at("Cors")).addTo(document);
        new Security(api).addTo(document);
        new GatewayResponses(api).addTo(document);
        addBinaryMediaTypes(document);
        addModels(document);
        OpenApi3.convert(document, api.at("OpenApiVersion").optionalText());
        if (!isByHand()) {
            removeAbsent(document);
        }
        return document.root();
    }

    private boolean isByHand() {
        return ApiDocument.isTruthy(api.at("DefinitionBody"));
    }

    private ObjectNode body() {
        if (isByHand() && api.at("DefinitionBody").value() instanceof ObjectNode written) {
            var document = new ApiDocument(written.deepCopy());
            new WrittenBody(api, document).add(events);
            return document.root();
        }
        var document = new ApiDocument(skeleton());
        events.forEach(event -> new EventMethod(event, api).addTo(document));
        return document.root();
    }

    /** Last, because the real transform counts these methods among the allowed ones of CORS. */
    private void removeAbsent(ApiDocument document) {
        for (ApiEvent event : events) {
            if (!event.isPresent()
                    && document.paths().path(event.path()) instanceof ObjectNode path) {
                path.remove(event.method());
            }
        }
        List<String> inhabited =
                events.stream().filter(ApiEvent::isPresent).map(ApiEvent::path).toList();
        events.stream()
                .map(ApiEvent::path)
                .filter(path -> !inhabited.contains(path))
                .forEach(document.paths()::remove);
    }

    private ObjectNode skeleton() {
        ObjectNode skeleton = swagger();
        api.at("OpenApiVersion")
                .optionalText()
                .filter(OpenApi3::isVersion)
                .ifPresent(version -> skeleton.put("openapi", version).remove("swagger"));
        return skeleton;
    }

    /** An OpenAPI 2 document without a path. */
    static ObjectNode swagger() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("swagger", "2.0");
        document.putObject("info").put("version", "1.0").put("title", "cloakroom");
        document.putObject("paths");
        return document;
    }

    private void addBinaryMediaTypes(ApiDocument document) {
        List<Property> types = api.at("BinaryMediaTypes").elements();
        if (!types.isEmpty()) {
            ArrayNode written = document.root().putArray("x-amazon-apigateway-binary-media-types");
            types.forEach(type -> written.add(type.text().replace("~1", "/")));
        }
    }

    /** API Gateway knows models by their names in lower case. */
    private void addModels(ApiDocument document) {
        for (var model : api.at("Models").entries().entrySet()) {
            JsonNode schema = model.getValue().value();
            model.getValue().at("type").text();
            document.root()
                    .withObjectProperty("definitions")
                    .set(model.getKey().toLowerCase(Locale.ROOT), schema);
        }
    }
}
