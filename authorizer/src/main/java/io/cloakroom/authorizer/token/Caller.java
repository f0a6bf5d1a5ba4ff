package io.cloakroom.authorizer.token;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who calls, as a verified token says it.
 *
 * @param expiresAt the second since the epoch from which on the token is no longer good
 */
public record Caller(
        String userId,
        @Nullable String email,
        List<String> groups,
        @Nullable String scope,
        long expiresAt) {
    public Caller {
        groups = List.copyOf(groups);
    }
}
