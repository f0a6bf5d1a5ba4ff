package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The property {@code Auth} of an API and of its events, as security of the OpenAPI document. */
final class Security {
    private static final String API_KEY = "api_key";

    /** How SAM marks a method that is exempt from the API's own {@code ApiKeyRequired}. */
    private static final String NO_API_KEY = "api_key_false";

    private static final String NONE = "NONE";

    private final Property auth;

    Security(Property api) {
        this.auth = api.at("Auth");
    }

    /** The requirements that an event states itself. */
    static void addEvent(Property event, Property api, ObjectNode operation) {
        event.at("Authorizer")
                .optionalText()
                .ifPresent(
                        name -> {
                            checkAuthorizer(event.at("Authorizer"), api);
                            require(operation, name);
                        });
        if (event.at("ApiKeyRequired").isPresent()) {
            boolean required = event.at("ApiKeyRequired").flag(false);
            if (!required && !api.at("ApiKeyRequired").flag(false)) {
                throw event.at("ApiKeyRequired")
                        .complaint("can be false only where the API's own is true");
            }
            require(operation, required ? API_KEY : NO_API_KEY);
        }
    }

    private static void checkAuthorizer(Property authorizer, Property api) {
        if (authorizer.text().equals(NONE)) {
            if (!api.at("DefaultAuthorizer").isPresent()) {
                throw authorizer.complaint("can be NONE only where the API has a default one");
            }
            return;
        }
        checkDefined(authorizer, api);
    }

    private static void checkDefined(Property authorizer, Property api) {
        if (!api.at("Authorizers").at(authorizer.text()).isPresent()) {
            throw authorizer.complaint(
                    "names %s, which is not in the API's Authorizers".formatted(authorizer.text()));
        }
    }

    private static void require(ObjectNode operation, String scheme) {
        operation.withArrayProperty("security").addObject().putArray(scheme);
    }

    void addTo(ApiDocument document) {
        auth.at("Authorizers")
                .entries()
                .forEach((name, authorizer) -> define(document, name, scheme(authorizer)));
        if (auth.at("DefaultAuthorizer").isPresent()) {
            checkDefined(auth.at("DefaultAuthorizer"), auth);
            document.operations().forEach(this::addDefaultAuthorizer);
        }
        if (auth.at("ApiKeyRequired").flag(false)) {
            document.operations().forEach(this::addApiKey);
        }
        if (document.operations().stream().anyMatch(Security::needsApiKey)) {
            define(document, API_KEY, apiKeyScheme());
        }
    }

    private static boolean needsApiKey(ApiDocument.Operation operation) {
        return requirements(operation).stream().anyMatch(one -> one.has(API_KEY));
    }

    private static void define(ApiDocument document, String name, ObjectNode scheme) {
        document.root().withObjectProperty("securityDefinitions").set(name, scheme);
    }

    private static ObjectNode apiKeyScheme() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "apiKey")
                .put("name", "x-api-key")
                .put("in", "header");
    }

    private static ObjectNode scheme(Property authorizer) {
        Property identity = authorizer.at("Identity");
        ObjectNode scheme =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "apiKey")
                        .put("name", identity.at("Header").optionalText().orElse("Authorization"))
                        .put("in", "header")
                        .put("x-amazon-apigateway-authtype", "custom");
        ObjectNode details =
                scheme.putObject("x-amazon-apigateway-authorizer").put("type", "token");
        details.put("authorizerUri", uri(authorizer.at("FunctionArn")));
        ApiDocument.copy(identity.at("ReauthorizeEvery"), details, "authorizerResultTtlInSeconds");
        ApiDocument.copy(
                identity.at("ValidationExpression"), details, "identityValidationExpression");
        return scheme;
    }

    private static String uri(Property function) {
        String[] arn = function.text().split(":", 5);
        if (arn.length < 5) {
            throw function.complaint("must be the ARN of a function");
        }
        return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
                .formatted(arn[1], arn[3], function.text());
    }

    private void addDefaultAuthorizer(ApiDocument.Operation operation) {
        boolean preflights = auth.at("AddDefaultAuthorizerToCorsPreflight").flag(true);
        if (operation.method().equals("options") && !preflights) {
            return;
        }
        Set<String> authorizers = auth.at("Authorizers").entries().keySet();
        Predicate<JsonNode> authorizes = one -> authorizers.stream().anyMatch(one::has);
        List<JsonNode> requirements = requirements(operation);
        List<JsonNode> all =
                new ArrayList<>(requirements.stream().filter(authorizes.negate()).toList());
        if (!all.removeIf(one -> one.has(NONE))) {
            List<JsonNode> own = requirements.stream().filter(authorizes).toList();
            all.addAll(own.isEmpty() ? List.of(requirement(defaultAuthorizer())) : own);
        }
        // The transform leaves the mark NONE where nothing else is required.
        if (!all.isEmpty()) {
            operation.definition().putArray("security").addAll(all);
        }
    }

    private String defaultAuthorizer() {
        return auth.at("DefaultAuthorizer").text();
    }

    private void addApiKey(ApiDocument.Operation operation) {
        boolean preflights = auth.at("AddApiKeyRequiredToCorsPreflight").flag(true);
        List<JsonNode> requirements = requirements(operation);
        boolean exempt =
                requirements.stream().anyMatch(one -> one.has(NO_API_KEY))
                        || (operation.method().equals("options") && !preflights);
        List<JsonNode> all =
                new ArrayList<>(
                        requirements.stream()
                                .filter(one -> !one.has(API_KEY) && !one.has(NO_API_KEY))
                                .toList());
        if (!exempt) {
            all.add(requirement(API_KEY));
        }
        if (!all.equals(requirements)) {
            operation.definition().putArray("security").addAll(all);
        }
    }

    private static List<JsonNode> requirements(ApiDocument.Operation operation) {
        var requirements = new ArrayList<JsonNode>();
        operation.definition().path("security").forEach(requirements::add);
        return requirements;
    }

    private static ObjectNode requirement(String scheme) {
        ObjectNode requirement = JsonNodeFactory.instance.objectNode();
        ArrayNode none = JsonNodeFactory.instance.arrayNode();
        return requirement.set(scheme, none);
    }
}
