package io.cloakroom.local.restapi;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.restapi.RequestValidation.Location;
import io.cloakroom.local.restapi.RequestValidation.RequiredParameter;
import io.cloakroom.local.template.Property;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a method's validator looks at. */
final class ValidationImport {
    private static final String VALIDATOR = "x-amazon-apigateway-request-validator";
    private static final String DEFAULT_MEDIA_TYPE = "application/json";
    private static final Map<String, Location> LOCATIONS =
            Map.of("header", Location.HEADER, "path", Location.PATH, "query", Location.QUERY);

    private final Property document;
    private final Models models;
    private final References references;

    ValidationImport(Property document) {
        this.document = document;
        this.models = new Models(document);
        this.references = new References(document);
    }

    /**
     * Reads a method.
     *
     * @param shared the parameters of the whole path
     */
    RequestValidation of(Property operation, Property shared) {
        Optional<Property> validator = validator(operation);
        if (validator.isEmpty()) {
            return RequestValidation.NONE;
        }
        return new RequestValidation(
                validator.get().at("validateRequestParameters").flag(false)
                        ? required(operation, shared)
                        : List.of(),
                validator.get().at("validateRequestBody").flag(false)
                        ? models(operation)
                        : Map.of());
    }

    private Optional<Property> validator(Property operation) {
        Optional<Property> name =
                operation.at(VALIDATOR).ifPresent().or(() -> document.at(VALIDATOR).ifPresent());
        return name.map(
                named ->
                        document.at("x-amazon-apigateway-request-validators")
                                .at(named.text())
                                .ifPresent()
                                .orElseThrow(() -> named.complaint("is no validator of the API")));
    }

    private List<RequiredParameter> required(Property operation, Property shared) {
        return Stream.concat(parameters(shared), parameters(operation.at("parameters")))
                .filter(parameter -> LOCATIONS.containsKey(parameter.at("in").text()))
                .filter(parameter -> parameter.at("required").flag(false))
                .map(ValidationImport::requiredParameter)
                .sorted(Comparator.comparing(RequiredParameter::location))
                .distinct()
                .toList();
    }

    private Stream<Property> parameters(Property list) {
        return list.elements().stream().map(references::followed);
    }

    private static RequiredParameter requiredParameter(Property parameter) {
        String in = parameter.at("in").text();
        return new RequiredParameter(
                LOCATIONS.getOrDefault(in, Location.HEADER), parameter.at("name").text());
    }

    private Map<String, JsonNode> models(Property operation) {
        var byMediaType = new LinkedHashMap<String, JsonNode>();
        references
                .followed(operation.at("requestBody"))
                .at("content")
                .entries()
                .forEach(
                        (type, content) ->
                                content.at("schema")
                                        .ifPresent()
                                        .ifPresent(
                                                schema ->
                                                        byMediaType.put(
                                                                type, models.alone(schema))));
        parameters(operation.at("parameters"))
                .filter(parameter -> parameter.at("in").text().equals("body"))
                .forEach(
                        body ->
                                consumed(operation)
                                        .forEach(
                                                type ->
                                                        byMediaType.put(
                                                                type,
                                                                models.alone(body.at("schema")))));
        return byMediaType;
    }

    /** OpenAPI 2 lists media types apart from the body. */
    private List<String> consumed(Property operation) {
        List<String> types =
                Stream.of(operation.at("consumes"), document.at("consumes"))
                        .filter(Property::isPresent)
                        .findFirst()
                        .map(list -> list.elements().stream().map(Property::text).toList())
                        .orElse(List.of());
        return types.isEmpty() ? List.of(DEFAULT_MEDIA_TYPE) : types;
    }
}
