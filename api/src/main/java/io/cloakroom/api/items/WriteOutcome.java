package io.cloakroom.api.items;

/** How a conditional write ended. */
enum WriteOutcome {
    /** The table holds what was written. */
    WRITTEN,
    /** The item is no longer the version that was read; nothing was written. */
    OVERTAKEN
}
