package io.cloakroom.local.restapi;

import io.cloakroom.local.template.Property;

import java.util.List;

/** Extensions of an OpenAPI document that change what is served, and cannot be honoured here. */
final class UnservedExtensions {
    private static final String POLICY = "x-amazon-apigateway-policy";
    private static final String COMPRESSION = "x-amazon-apigateway-minimum-compression-size";
    private static final String ENDPOINT = "x-amazon-apigateway-endpoint-configuration";

    private UnservedExtensions() {}

    /** Complains about what the document asks for in vain. */
    static void check(Property document) {
        for (String name : List.of(POLICY, COMPRESSION)) {
            Property extension = document.at(name);
            if (extension.isPresent()
                    && !(extension.value().isObject() && extension.value().isEmpty())) {
                throw extension.complaint("changes what is served, and is not supported");
            }
        }
        checkEndpoint(document.at(ENDPOINT));
        document.at("servers").elements().forEach(server -> checkEndpoint(server.at(ENDPOINT)));
    }

    private static void checkEndpoint(Property endpoint) {
        if (endpoint.at("disableExecuteApiEndpoint").flag(false)) {
            throw endpoint.at("disableExecuteApiEndpoint")
                    .complaint(
                            "leaves nothing to serve but custom domains, which are not supported");
        }
    }

    /** Complains about a method that only AWS's own signatures open. */
    static void check(Property operation, Property integration) {
        Property type = operation.at("x-amazon-apigateway-auth").at("type");
        if (type.optionalText().filter("AWS_IAM"::equalsIgnoreCase).isPresent()) {
            throw type.complaint("asks for signed requests, which cannot be checked here");
        }
        Property mode = integration.at("responseTransferMode");
        if (mode.optionalText().filter("STREAM"::equalsIgnoreCase).isPresent()) {
            throw mode.complaint("is STREAM, and only BUFFERED is supported");
        }
    }
}
