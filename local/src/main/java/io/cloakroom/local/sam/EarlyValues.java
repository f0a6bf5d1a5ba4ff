package io.cloakroom.local.sam;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values at which the transform looks itself, long before CloudFormation resolves functions. It
 * resolves no more than {@code Ref} of a parameter, and that in an API's {@code Auth} and an alias
 * only: a flag that is another function counts as true, and where it needs to know more it gives up
 * (seen with {@code samtranslator} 1.110, with which our fixtures are compared).
 */
final class EarlyValues {
    private static final List<String> FLAGS_OF_APIS =
            List.of(
                    "Auth.AddApiKeyRequiredToCorsPreflight",
                    "Auth.AddDefaultAuthorizerToCorsPreflight",
                    "Auth.ApiKeyRequired");

    private static final List<String> WRITTEN_IN_APIS =
            List.of(
                    "Auth",
                    "Auth.Authorizers",
                    "Auth.Authorizers.*",
                    "Auth.Authorizers.*.AuthorizationScopes",
                    "Auth.Authorizers.*.Identity.Context",
                    "Auth.Authorizers.*.Identity.Headers",
                    "Auth.Authorizers.*.Identity.QueryStrings",
                    "Auth.Authorizers.*.Identity.StageVariables",
                    "Auth.UsagePlan",
                    "GatewayResponses.*",
                    "GatewayResponses.*.ResponseParameters",
                    "GatewayResponses.*.StatusCode",
                    "MergeDefinitions",
                    "OpenApiVersion");

    private static final List<String> PARAMETERS_IN_APIS =
            List.of(
                    "Auth.Authorizers.*.FunctionPayloadType",
                    "Auth.DefaultAuthorizer",
                    "Auth.UsagePlan.CreateUsagePlan");

    private static final List<String> WRITTEN_IN_EVENTS =
            List.of(
                    "Auth.Authorizer",
                    "Method",
                    "Path",
                    "RequestModel.Model",
                    "RequestModel.ValidateBody",
                    "RequestModel.ValidateParameters");

    private final Map<String, JsonNode> parameters;

    private EarlyValues(Map<String, JsonNode> parameters) {
        this.parameters = parameters;
    }

    /**
     * The template with such values as the transform takes them.
     *
     * @param parameters values by name
     */
    static ObjectNode settle(ObjectNode template, Map<String, JsonNode> parameters) {
        ObjectNode settled = template.deepCopy();
        var values = new EarlyValues(parameters);
        for (var resource : settled.path("Resources").properties()) {
            var definition = new Property(resource.getKey(), resource.getValue());
            switch (resource.getValue().path("Type").asText()) {
                case "AWS::Serverless::Api" -> values.settleApi(definition.at("Properties"));
                case "AWS::Serverless::Function" ->
                        values.settleFunction(definition.at("Properties"));
                default -> {}
            }
        }
        return settled;
    }

    private void settleApi(Property api) {
        WRITTEN_IN_APIS.forEach(path -> at(api, path).forEach(EarlyValues::refuseFunction));
        PARAMETERS_IN_APIS.forEach(path -> at(api, path).forEach(this::refuseAllButParameter));
        for (String flag : FLAGS_OF_APIS) {
            at(api, flag)
                    .filter(Property::isFunction)
                    .filter(value -> !isParameter(value))
                    .forEach(_ -> set(api, flag, BooleanNode.TRUE));
        }
        String plan = "Auth.UsagePlan.CreateUsagePlan";
        at(api, plan)
                .filter(this::isParameter)
                .forEach(value -> set(api, plan, requireNonNull(parameters.get(name(value)))));
    }

    private void settleFunction(Property function) {
        refuseAllButParameter(function.at("AutoPublishAlias"));
        at(function, "Events.*")
                .filter(event -> event.at("Type").value().asText().equals("Api"))
                .map(event -> event.at("Properties"))
                .forEach(EarlyValues::settleEvent);
    }

    private static void settleEvent(Property event) {
        WRITTEN_IN_EVENTS.forEach(path -> at(event, path).forEach(EarlyValues::refuseFunction));
        String flag = "Auth.ApiKeyRequired";
        at(event, flag)
                .filter(Property::isFunction)
                .forEach(_ -> set(event, flag, BooleanNode.TRUE));
    }

    private boolean isParameter(Property value) {
        return parameters.containsKey(name(value));
    }

    /** What a {@code Ref} refers to; empty for anything else. */
    private static String name(Property value) {
        return value.isFunction() ? value.at("Ref").value().asText() : "";
    }

    private static void set(Property map, String path, JsonNode value) {
        int last = path.lastIndexOf('.');
        at(map, path.substring(0, last))
                .forEach(
                        place -> ((ObjectNode) place.value()).set(path.substring(last + 1), value));
    }

    /** What stands there; a star is for every member of a map. */
    private static Stream<Property> at(Property property, String path) {
        Stream<Property> places = Stream.of(property);
        for (String name : path.split("\\.", -1)) {
            places =
                    places.flatMap(
                            place -> name.equals("*") ? members(place) : Stream.of(place.at(name)));
        }
        return places;
    }

    private static Stream<Property> members(Property map) {
        return map.value().properties().stream().map(member -> map.at(member.getKey()));
    }

    private static void refuseFunction(Property property) {
        if (property.isFunction()) {
            throw property.complaint("is a function, and SAM's transform resolves none here");
        }
    }

    private void refuseAllButParameter(Property property) {
        if (property.isFunction() && !isParameter(property)) {
            throw property.complaint(
                    "is a function, and SAM's transform resolves none but Ref of a parameter here");
        }
    }
}
