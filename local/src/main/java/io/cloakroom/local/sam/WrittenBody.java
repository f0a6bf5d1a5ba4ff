package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.List;
import java.util.Locale;

/**
 * A {@code DefinitionBody}: it rules, and events add no more to it than permissions, unless the API
 * or the event asks for more ({@code Api.to_cloudformation}).
 */
record WrittenBody(Property api, ApiDocument document) {
    void add(List<ApiEvent> events) {
        boolean merges = ApiDocument.isTruthy(api.at("MergeDefinitions"));
        for (ApiEvent event : events) {
            if (merges && event.isPresent()) {
                merge(event);
            }
            Property auth = event.properties().at("Auth");
            if (ApiDocument.isTruthy(auth.at("OverrideApiAuth"))) {
                override(event, auth);
            }
        }
    }

    /**
     * What the event describes wins over the same members of the body's method. Models and
     * validators that only the event implies are lost: the transform merges nothing but the method,
     * and spells ANY as the event does.
     */
    private void merge(ApiEvent event) {
        var alone = new ApiDocument(ApiTransform.swagger());
        new EventMethod(event, api).addTo(alone);
        ObjectNode path = document.paths().withObjectProperty(event.path());
        String method = event.properties().at("Method").text().toLowerCase(Locale.ROOT);
        ObjectNode merged =
                path.path(method) instanceof ObjectNode written
                        ? written
                        : JsonNodeFactory.instance.objectNode();
        merged.setAll((ObjectNode) alone.paths().path(event.path()).path(event.method()));
        path.set(method, merged);
    }

    private void override(ApiEvent event, Property auth) {
        boolean says =
                List.of("Authorizer", "ApiKeyRequired", "ResourcePolicy").stream()
                        .anyMatch(name -> ApiDocument.isTruthy(auth.at(name)));
        if (!says) {
            throw auth.at("OverrideApiAuth")
                    .complaint("needs an Authorizer or ApiKeyRequired: true beside it");
        }
        ApiDocument.Operation operation =
                document.operations().stream()
                        .filter(one -> one.path().equals(event.path()))
                        .filter(one -> one.method().equals(event.method()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        auth.at("OverrideApiAuth")
                                                .complaint("finds no such method in the body"));
        new EventSecurity(auth, api.at("Auth")).addTo(operation.definition(), document);
    }
}
