package io.cloakroom.api.paging;

import java.nio.charset.StandardCharsets;

/** What a cursor is bound to: it is good for this user, this index and this order only. */
public record CursorScope(String userId, String index, Order order) {

    /**
     * The user id comes last: it alone may hold any character, so no two scopes have the same
     * bytes.
     */
    byte[] bytes() {
        return (index + '\n' + order + '\n' + userId).getBytes(StandardCharsets.UTF_8);
    }
}
