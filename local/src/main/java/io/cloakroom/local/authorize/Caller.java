package io.cloakroom.local.authorize;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the authorizer recognised.
 *
 * @param context what the authorizer hands on; every value is text, or nothing
 * @param usageIdentifierKey value of the API key that the request counts against
 */
public record Caller(
        String principalId,
        Map<String, @Nullable String> context,
        Optional<String> usageIdentifierKey) {
    public Caller {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }
}
