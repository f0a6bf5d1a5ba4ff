package io.cloakroom.api.paging;

import org.jspecify.annotations.Nullable;

/** Which page a client asks for; the cursor as it was sent. */
public record PageRequest(int limit, @Nullable String cursor, Order order) {}
