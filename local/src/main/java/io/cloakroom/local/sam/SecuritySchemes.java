package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an OpenAPI document calls the ways to know a caller ({@code ApiGatewayAuthorizer}). */
final class SecuritySchemes {
    static final String API_KEY = "api_key";
    static final String IAM = "AWS_IAM";

    private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
    private static final String TYPE = "x-amazon-apigateway-authtype";

    /** Properties of {@code Identity} in the order in which they become sources. */
    private static final Map<String, String> SOURCES =
            Map.of(
                    "Headers", "method.request.header.",
                    "QueryStrings", "method.request.querystring.",
                    "StageVariables", "stageVariables.",
                    "Context", "context.");

    private static final List<String> ORDER =
            List.of("Headers", "QueryStrings", "StageVariables", "Context");

    private SecuritySchemes() {}

    /** Defines a scheme, in the place of one of the same name. */
    static void define(ApiDocument document, String name, ObjectNode scheme) {
        document.root().withObjectProperty("securityDefinitions").set(name, scheme);
    }

    /** Defines the scheme of API keys, unless the document has one of that name. */
    static void defineApiKey(ApiDocument document) {
        defineOnce(document, API_KEY, apiKey("x-api-key"));
    }

    /** Defines the scheme of signed requests, unless the document has one of that name. */
    static void defineIam(ApiDocument document) {
        defineOnce(document, IAM, iam());
    }

    private static void defineOnce(ApiDocument document, String name, ObjectNode scheme) {
        if (!document.root().path("securityDefinitions").has(name)) {
            define(document, name, scheme);
        }
    }

    static ObjectNode iam() {
        return apiKey("Authorization").put(TYPE, "awsSigv4");
    }

    private static ObjectNode apiKey(String header) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "apiKey")
                .put("name", header)
                .put("in", "header");
    }

    /** The scheme of an element of {@code Auth.Authorizers}. */
    static ObjectNode of(Property authorizer) {
        return authorizer.at("UserPoolArn").isPresent() ? userPool(authorizer) : lambda(authorizer);
    }

    private static ObjectNode userPool(Property authorizer) {
        ObjectNode scheme = apiKey(header(authorizer)).put(TYPE, "cognito_user_pools");
        ObjectNode details = scheme.putObject(AUTHORIZER).put("type", "cognito_user_pools");
        JsonNode pools = authorizer.at("UserPoolArn").value();
        details.set("providerARNs", pools.isArray() ? pools : list(pools));
        addExpression(authorizer, details);
        return scheme;
    }

    private static ArrayNode list(JsonNode element) {
        return JsonNodeFactory.instance.arrayNode().add(element);
    }

    private static ObjectNode lambda(Property authorizer) {
        boolean request = isRequest(authorizer.at("FunctionPayloadType"));
        ObjectNode scheme = apiKey(request ? "Unused" : header(authorizer)).put(TYPE, "custom");
        ObjectNode details =
                scheme.putObject(AUTHORIZER).put("type", request ? "request" : "token");
        details.put("authorizerUri", uri(authorizer.at("FunctionArn")));
        ApiDocument.copy(
                authorizer.at("Identity").at("ReauthorizeEvery"),
                details,
                "authorizerResultTtlInSeconds");
        role(authorizer).ifPresent(role -> details.put("authorizerCredentials", role));
        if (request) {
            addSources(authorizer, details);
        } else {
            addExpression(authorizer, details);
        }
        return scheme;
    }

    private static boolean isRequest(Property payloadType) {
        return switch (payloadType.optionalText().orElse("TOKEN")) {
            case "TOKEN" -> false;
            case "REQUEST" -> true;
            default -> throw payloadType.complaint("must be TOKEN or REQUEST");
        };
    }

    private static String header(Property authorizer) {
        return authorizer
                .at("Identity")
                .at("Header")
                .optionalText()
                .filter(header -> !header.isEmpty())
                .orElse("Authorization");
    }

    private static Optional<String> role(Property authorizer) {
        return authorizer
                .at("FunctionInvokeRole")
                .optionalText()
                .filter(role -> !role.isEmpty() && !role.equals("NONE"));
    }

    private static String uri(Property function) {
        String[] arn = function.text().split(":", 5);
        if (arn.length < 5) {
            throw function.complaint("must be the ARN of a function");
        }
        return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
                .formatted(arn[1], arn[3], function.text());
    }

    private static void addSources(Property authorizer, ObjectNode details) {
        Property identity = authorizer.at("Identity");
        var sources = new ArrayList<String>();
        for (String name : ORDER) {
            identity.at(name).elements().stream()
                    .map(source -> SOURCES.get(name) + source.text())
                    .forEach(sources::add);
        }
        if (!sources.isEmpty()) {
            details.put("identitySource", String.join(", ", sources));
        } else if (identity.at("ReauthorizeEvery").integer().orElse(1) > 0) {
            throw authorizer.complaint(
                    "needs an Identity with Headers, QueryStrings, StageVariables or Context, or"
                            + " else with ReauthorizeEvery: 0");
        }
    }

    private static void addExpression(Property authorizer, ObjectNode details) {
        Property expression = authorizer.at("Identity").at("ValidationExpression");
        if (ApiDocument.isTruthy(expression)) {
            ApiDocument.copy(expression, details, "identityValidationExpression");
        }
    }
}
