package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.Map;

/** The property {@code GatewayResponses} ({@code ApiGatewayResponse.generate_swagger}). */
final class GatewayResponses {
    private static final Map<String, String> PREFIXES =
            Map.of(
                    "Headers", "gatewayresponse.header.",
                    "Paths", "gatewayresponse.path.",
                    "QueryStrings", "gatewayresponse.querystring.");

    private final Property responses;

    GatewayResponses(Property api) {
        this.responses = api.at("GatewayResponses");
    }

    void addTo(ApiDocument document) {
        responses
                .entries()
                .forEach(
                        (type, response) ->
                                write(
                                        response,
                                        document.root()
                                                .withObjectProperty(
                                                        "x-amazon-apigateway-gateway-responses")
                                                .putObject(type)));
    }

    private static void write(Property response, ObjectNode written) {
        ObjectNode parameters = written.putObject("responseParameters");
        PREFIXES.forEach(
                (property, prefix) ->
                        response.at("ResponseParameters")
                                .at(property)
                                .entries()
                                .forEach(
                                        (name, value) ->
                                                parameters.set(prefix + name, value.value())));
        written.putObject("responseTemplates");
        ApiDocument.copy(response.at("ResponseTemplates"), written, "responseTemplates");
        response.at("StatusCode")
                .optionalText()
                .ifPresent(status -> written.put("statusCode", status));
    }
}
