package io.cloakroom.api.caller;

/** A caller who may change the product catalogue. */
public record CatalogueEditor(String userId) {

    /** Name of the group, or of the scope, that makes a caller one. */
    static final String ROLE = "catalogue-editors";
}
