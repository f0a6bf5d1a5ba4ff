package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource of the template, its functions not yet resolved.
 *
 * @param definition the whole of it: Type, Properties, Condition and so on
 */
public record Resource(String logicalId, String type, ObjectNode definition) {
    /** The properties as they are written. */
    public Property properties() {
        return new Property(logicalId + ".Properties", definition.path("Properties"));
    }
}
