package io.cloakroom.api.entity;

import java.util.Optional;

/** How a conditional write ended. */
public enum WriteOutcome {
    /** The table holds what was written. */
    WRITTEN,
    /** What stands there is not what the condition asked for; nothing was written. */
    OVERTAKEN;

    /** What was written, if it was. */
    public <T> Optional<T> of(T entity) {
        return this == WRITTEN ? Optional.of(entity) : Optional.empty();
    }
}
