package io.cloakroom.local.restapi;

import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.template.Property;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an OpenAPI document as API Gateway's import does.
 *
 * <p>In: version 2 or 3, with the {@code x-amazon-apigateway-*} extensions, without functions of
 * the template. Out: {@link RestApi}.
 */
public final class RestApiImport {
    /** Extension of an OpenAPI document that says where keys come from. */
    public static final String API_KEY_SOURCE = "x-amazon-apigateway-api-key-source";

    private static final String HEADER = "gatewayresponse.header.";

    private final List<FunctionDefinition> functions;
    private final InvokePermissions permissions;

    /**
     * @param functions those that integrations and authorizers may name
     */
    public RestApiImport(List<FunctionDefinition> functions, InvokePermissions permissions) {
        this.functions = List.copyOf(functions);
        this.permissions = permissions;
    }

    /**
     * Imports one API.
     *
     * @param document what is wrong with it is complained about at its path
     */
    public RestApi restApi(String id, String logicalId, Stage stage, Property document) {
        UnservedExtensions.check(document);
        var invocations =
                new Invocations(new InvocationUris(functions, stage), permissions, id, stage);
        return new RestApi(
                id,
                logicalId,
                stage,
                apiKeySource(document.at(API_KEY_SOURCE)),
                new RouteImport(document, invocations).routes(),
                gatewayResponses(document.at("x-amazon-apigateway-gateway-responses")),
                document.at("x-amazon-apigateway-binary-media-types").elements().stream()
                        .map(Property::text)
                        .toList());
    }

    private static ApiKeySource apiKeySource(Property source) {
        return switch (source.optionalText().orElse("HEADER")) {
            case "HEADER" -> ApiKeySource.HEADER;
            case "AUTHORIZER" -> ApiKeySource.AUTHORIZER;
            default -> throw source.complaint("must be HEADER or AUTHORIZER");
        };
    }

    private static Map<GatewayResponseType, GatewayResponseSetting> gatewayResponses(
            Property responses) {
        var settings =
                new EnumMap<GatewayResponseType, GatewayResponseSetting>(GatewayResponseType.class);
        responses
                .entries()
                .forEach((name, response) -> settings.put(type(name, response), setting(response)));
        return settings;
    }

    private static GatewayResponseType type(String name, Property response) {
        for (GatewayResponseType type : GatewayResponseType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw response.complaint("is not a type of gateway response");
    }

    private static GatewayResponseSetting setting(Property response) {
        return new GatewayResponseSetting(
                response.at("statusCode").integer(),
                headers(response.at("responseParameters")),
                texts(response.at("responseTemplates")));
    }

    /** An answer has no path and no query: parameters of those kinds change nothing in it. */
    private static Map<String, String> headers(Property parameters) {
        var headers = new LinkedHashMap<String, String>();
        parameters
                .entries()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith(HEADER)) {
                                headers.put(name.substring(HEADER.length()), value.text());
                            }
                        });
        return headers;
    }

    private static Map<String, String> texts(Property map) {
        var texts = new LinkedHashMap<String, String>();
        map.entries().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }
}
