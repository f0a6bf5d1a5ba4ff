package io.cloakroom.local.meter;

import java.util.Optional;

/**
 * An API key as the template describes it.
 *
 * @param id as {@code Ref} gives it
 * @param name for people
 * @param value 20 to 128 characters; empty has one made up
 */
public record ApiKeyDefinition(
        String logicalId, String id, String name, boolean enabled, Optional<String> value) {
    /** A key's value is not for logs. */
    @Override
    public String toString() {
        return "ApiKeyDefinition[logicalId=" + logicalId + "]";
    }
}
