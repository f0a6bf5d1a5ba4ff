package io.cloakroom.api.paging;

import java.nio.charset.StandardCharsets;

/**
 * What a cursor is bound to: it is good for this part of this index, such as one user's, and for
 * this order only.
 */
public record CursorScope(String part, String index, Order order) {

    /**
     * The part comes last: it alone may hold any character, so no two scopes have the same bytes.
     */
    byte[] bytes() {
        return (index + '\n' + order + '\n' + part).getBytes(StandardCharsets.UTF_8);
    }
}
