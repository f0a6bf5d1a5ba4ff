package io.cloakroom.local.history;

import java.util.OptionalLong;

/** What a client asks of one item; contents are unique in a history. */
sealed interface Action {
    record Create(String content) implements Action {}

    record Read() implements Action {}

    /**
     * Replaces the content.
     *
     * @param ifVersion the version that {@code If-Match} names
     */
    record Change(OptionalLong ifVersion, String content) implements Action {}

    record Delete(OptionalLong ifVersion) implements Action {}
}
