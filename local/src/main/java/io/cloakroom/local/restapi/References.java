package io.cloakroom.local.restapi;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.template.Property;

import java.util.List;

/**
 * What {@code $ref} means in the place of a parameter or a body; models are {@link Models}' own.
 */
record References(Property document) {
    private static final List<String> TABLES =
            List.of("#/parameters/", "#/components/parameters/", "#/components/requestBodies/");

    /** The value that is meant, at the place of the reference. */
    Property followed(Property property) {
        JsonNode reference = property.value().path("$ref");
        return reference.isTextual() ? target(property, reference.textValue()) : property;
    }

    private Property target(Property property, String reference) {
        JsonNode value = document.value().at(pointer(reference));
        if (TABLES.stream().noneMatch(reference::startsWith) || value.isMissingNode()) {
            throw property.complaint(
                    "refers to %s, which is not in the document".formatted(reference));
        }
        return property.with(value);
    }

    private static String pointer(String reference) {
        return reference.startsWith("#") ? reference.substring(1) : "/" + reference;
    }
}
