package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event as a method of the OpenAPI document ({@code model/eventsources/push.py}). */
final class EventMethod {
    private static final Pattern PARAMETER =
            Pattern.compile("method\\.request\\.(querystring|path|header)\\.(.+)");

    private final ApiEvent event;
    private final Property api;

    EventMethod(ApiEvent event, Property api) {
        this.event = event;
        this.api = api;
    }

    void addTo(ApiDocument document) {
        ObjectNode path = document.paths().withObjectProperty(event.path());
        if (path.has(event.method())) {
            throw event.properties()
                    .complaint(
                            "defines %s %s, which is defined already"
                                    .formatted(
                                            event.properties().at("Method").text(), event.path()));
        }
        ObjectNode operation = path.putObject(event.method());
        event.function().ifPresent(target -> describe(operation, target.uri(), document));
    }

    private void describe(ObjectNode operation, String functionUri, ApiDocument document) {
        addIntegration(operation, functionUri);
        security().addCredentials(operation.withObjectProperty(ApiDocument.INTEGRATION));
        security().addTo(operation, document);
        addModel(operation, document);
        addParameters(operation);
    }

    private EventSecurity security() {
        return new EventSecurity(event.properties().at("Auth"), api.at("Auth"));
    }

    private void addIntegration(ObjectNode operation, String functionUri) {
        ObjectNode integration =
                operation
                        .putObject(ApiDocument.INTEGRATION)
                        .put("type", "aws_proxy")
                        .put("httpMethod", "POST")
                        .put("uri", functionUri);
        ApiDocument.copy(event.properties().at("TimeoutInMillis"), integration, "timeoutInMillis");
        operation.putObject("responses");
    }

    private void addModel(ObjectNode operation, ApiDocument document) {
        Property request = event.properties().at("RequestModel");
        if (!request.at("Model").isPresent()) {
            return;
        }
        String name = request.at("Model").text();
        if (!api.at("Models").at(name).isPresent()) {
            throw request.at("Model")
                    .complaint("names %s, which is not in the API's Models".formatted(name));
        }
        if (document.isSwagger()) {
            addBodyParameter(operation, name.toLowerCase(Locale.ROOT), request.at("Required"));
        } else {
            addRequestBody(operation, name.toLowerCase(Locale.ROOT), request.at("Required"));
        }
        addValidator(operation, document, request);
    }

    private static void addBodyParameter(ObjectNode operation, String model, Property required) {
        ObjectNode parameter =
                operation
                        .withArrayProperty("parameters")
                        .addObject()
                        .put("in", "body")
                        .put("name", model);
        parameter.putObject("schema").put("$ref", "#/definitions/" + model);
        ApiDocument.copy(required, parameter, "required");
    }

    private static void addRequestBody(ObjectNode operation, String model, Property required) {
        ObjectNode body = operation.putObject("requestBody");
        body.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + model);
        ApiDocument.copy(required, body, "required");
    }

    private static void addValidator(ObjectNode operation, ApiDocument document, Property request) {
        if (!request.at("ValidateBody").isPresent()
                && !request.at("ValidateParameters").isPresent()) {
            return;
        }
        boolean body = request.at("ValidateBody").flag(false);
        boolean parameters = request.at("ValidateParameters").flag(false);
        String name = validatorName(body, parameters);
        document.root()
                .withObjectProperty("x-amazon-apigateway-request-validators")
                .putObject(name)
                .put("validateRequestBody", body)
                .put("validateRequestParameters", parameters);
        operation.put("x-amazon-apigateway-request-validator", name);
    }

    private static String validatorName(boolean body, boolean parameters) {
        if (body) {
            return parameters ? "body-and-params" : "body-only";
        }
        return parameters ? "params-only" : "no-validation";
    }

    private void addParameters(ObjectNode operation) {
        for (Property parameter : event.properties().at("RequestParameters").elements()) {
            if (parameter.value().isObject()) {
                parameter.entries().entrySet().forEach(entry -> addParameter(operation, entry));
            } else {
                addParameter(operation, Map.entry(parameter.text(), parameter));
            }
        }
    }

    private static void addParameter(ObjectNode operation, Map.Entry<String, Property> parameter) {
        Matcher name = PARAMETER.matcher(parameter.getKey());
        if (!name.matches()) {
            throw parameter
                    .getValue()
                    .complaint("must begin with method.request.querystring, path or header");
        }
        String location = name.group(1);
        operation
                .withArrayProperty("parameters")
                .addObject()
                .put("in", location.equals("querystring") ? "query" : location)
                .put("name", name.group(2))
                .put("required", parameter.getValue().at("Required").flag(false))
                .put("type", "string");
        if (parameter.getValue().at("Caching").flag(false)) {
            ((ObjectNode) operation.get(ApiDocument.INTEGRATION))
                    .withArrayProperty("cacheKeyParameters")
                    .add(parameter.getKey());
        }
    }
}
