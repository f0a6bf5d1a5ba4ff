package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The property {@code Auth} of an API, as security of the OpenAPI document. */
final class Security {
    private final Property auth;
    private final Set<String> authorizers;

    Security(Property api) {
        this.auth = api.at("Auth");
        this.authorizers = new HashSet<>(auth.at("Authorizers").entries().keySet());
        authorizers.add(SecuritySchemes.IAM);
    }

    void addTo(ApiDocument document) {
        auth.at("Authorizers")
                .entries()
                .forEach(
                        (name, authorizer) ->
                                SecuritySchemes.define(
                                        document, name, SecuritySchemes.of(authorizer)));
        if (auth.at("DefaultAuthorizer").isPresent()) {
            addDefaultAuthorizer(document);
        }
        if (ApiDocument.isTruthy(auth.at("ApiKeyRequired"))) {
            SecuritySchemes.defineApiKey(document);
            document.operations().forEach(this::addApiKey);
        }
    }

    private void addDefaultAuthorizer(ApiDocument document) {
        if (defaultAuthorizer().equals(SecuritySchemes.IAM)) {
            SecuritySchemes.define(document, SecuritySchemes.IAM, SecuritySchemes.iam());
        } else {
            EventSecurity.checkDefined(auth.at("DefaultAuthorizer"), auth);
        }
        for (ApiDocument.Operation operation : document.operations()) {
            addDefaultAuthorizer(operation);
            EventSecurity.defineIamWhereFirst(operation.definition(), document);
        }
    }

    private void addDefaultAuthorizer(ApiDocument.Operation operation) {
        if (isExempt(operation, "AddDefaultAuthorizerToCorsPreflight")) {
            return;
        }
        Predicate<JsonNode> authorizes = one -> authorizers.stream().anyMatch(one::has);
        List<JsonNode> requirements = requirements(operation);
        List<JsonNode> all =
                new ArrayList<>(requirements.stream().filter(authorizes.negate()).toList());
        if (!removeFirst(all, one -> one.has(EventSecurity.NONE))) {
            List<JsonNode> own = requirements.stream().filter(authorizes).toList();
            all.addAll(own.isEmpty() ? List.of(defaultRequirement()) : own);
        }
        // The transform leaves the mark NONE where nothing else is required.
        if (!all.isEmpty()) {
            operation.definition().putArray("security").addAll(all);
        }
    }

    private static boolean removeFirst(List<JsonNode> list, Predicate<JsonNode> condition) {
        return list.stream().filter(condition).findFirst().map(list::remove).isPresent();
    }

    private boolean isExempt(ApiDocument.Operation operation, String preflights) {
        Property included = auth.at(preflights);
        return operation.method().equals("options")
                && included.isPresent()
                && !ApiDocument.isTruthy(included);
    }

    private String defaultAuthorizer() {
        return auth.at("DefaultAuthorizer").text();
    }

    private ObjectNode defaultRequirement() {
        JsonNode scopes =
                auth.at("Authorizers").at(defaultAuthorizer()).at("AuthorizationScopes").value();
        return requirement(
                defaultAuthorizer(),
                scopes instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode());
    }

    private void addApiKey(ApiDocument.Operation operation) {
        List<JsonNode> requirements = requirements(operation);
        boolean exempt =
                requirements.stream().anyMatch(one -> one.has(EventSecurity.NO_API_KEY))
                        || isExempt(operation, "AddApiKeyRequiredToCorsPreflight");
        List<JsonNode> all =
                new ArrayList<>(
                        requirements.stream()
                                .filter(one -> !one.has(SecuritySchemes.API_KEY))
                                .filter(one -> !one.has(EventSecurity.NO_API_KEY))
                                .toList());
        if (!exempt) {
            all.add(requirement(SecuritySchemes.API_KEY, JsonNodeFactory.instance.arrayNode()));
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

    private static ObjectNode requirement(String scheme, ArrayNode scopes) {
        ObjectNode requirement = JsonNodeFactory.instance.objectNode();
        return requirement.set(scheme, scopes);
    }
}
