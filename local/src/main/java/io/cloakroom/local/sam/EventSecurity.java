package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

/** The property {@code Auth} of an event ({@code Api.add_auth_to_swagger}). */
final class EventSecurity {
    /** How SAM marks a method that is exempt from the API's own {@code ApiKeyRequired}. */
    static final String NO_API_KEY = "api_key_false";

    static final String NONE = "NONE";

    private static final String ANY_CALLER = "arn:aws:iam::*:user/*";

    private final Property event;
    private final Property api;

    /**
     * @param event the event's Auth
     * @param api the API's Auth
     */
    EventSecurity(Property event, Property api) {
        this.event = event;
        this.api = api;
    }

    /** Adds the requirements that the event states itself. */
    void addTo(ObjectNode operation, ApiDocument document) {
        if (ApiDocument.isTruthy(event.at("Authorizer"))) {
            checkAuthorizer(event.at("Authorizer"));
            require(operation, event.at("Authorizer").text()).addAll(scopes());
            defineIamWhereFirst(operation, document);
        } else if (ApiDocument.isTruthy(event.at("AuthorizationScopes"))) {
            throw event.at("AuthorizationScopes").complaint("needs an Authorizer beside it");
        }
        if (event.at("ApiKeyRequired").isPresent()) {
            addApiKey(operation, document);
        }
    }

    private void checkAuthorizer(Property authorizer) {
        String name = authorizer.text();
        if (name.equals(NONE)) {
            if (!api.at("DefaultAuthorizer").isPresent()) {
                throw authorizer.complaint("can be NONE only where the API has a default one");
            }
        } else if (!name.equals(SecuritySchemes.IAM)) {
            checkDefined(authorizer, api);
        }
    }

    static void checkDefined(Property authorizer, Property api) {
        if (!api.at("Authorizers").at(authorizer.text()).isPresent()) {
            throw authorizer.complaint(
                    "names %s, which is not in the API's Authorizers".formatted(authorizer.text()));
        }
    }

    private ArrayNode scopes() {
        Property own = event.at("AuthorizationScopes");
        Property shared = api.at("Authorizers").at(event.at("Authorizer").text());
        JsonNode scopes = own.isPresent() ? own.value() : shared.at("AuthorizationScopes").value();
        boolean known = shared.isPresent() && scopes instanceof ArrayNode;
        return known ? (ArrayNode) scopes : JsonNodeFactory.instance.arrayNode();
    }

    static void defineIamWhereFirst(ObjectNode operation, ApiDocument document) {
        if (operation.path("security").path(0).has(SecuritySchemes.IAM)) {
            SecuritySchemes.defineIam(document);
        }
    }

    private void addApiKey(ObjectNode operation, ApiDocument document) {
        boolean required = ApiDocument.isTruthy(event.at("ApiKeyRequired"));
        if (!required && !ApiDocument.isTruthy(api.at("ApiKeyRequired"))) {
            throw event.at("ApiKeyRequired")
                    .complaint("can be false only where the API's own is true");
        }
        require(operation, required ? SecuritySchemes.API_KEY : NO_API_KEY);
        if (required) {
            SecuritySchemes.defineApiKey(document);
        }
    }

    private static ArrayNode require(ObjectNode operation, String scheme) {
        return operation.withArrayProperty("security").addObject().putArray(scheme);
    }

    /** A method for signed requests is invoked with the rights of whoever signed. */
    void addCredentials(ObjectNode integration) {
        boolean signed =
                event.at("Authorizer")
                                .optionalText()
                                .filter(SecuritySchemes.IAM::equals)
                                .isPresent()
                        || (api.at("DefaultAuthorizer")
                                        .optionalText()
                                        .filter(SecuritySchemes.IAM::equals)
                                        .isPresent()
                                && !ApiDocument.isTruthy(event));
        String role = role(event).isEmpty() ? role(api) : role(event);
        if (signed && !role.equals(NONE)) {
            integration.put(
                    "credentials",
                    role.isEmpty() || role.equals("CALLER_CREDENTIALS") ? ANY_CALLER : role);
        }
    }

    /** Written out and left empty, it means nobody's rights. */
    private static String role(Property auth) {
        String role = auth.at("InvokeRole").optionalText().orElse("");
        return role.isEmpty() && auth.value().has("InvokeRole") ? NONE : role;
    }
}
