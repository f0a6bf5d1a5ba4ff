package io.cloakroom.api.caller;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who is calling, as the authorizer found out; never the token. */
@Serdeable
public record Caller(String userId, @Nullable String email, List<String> groups) {

    public Caller {
        groups = List.copyOf(groups);
    }
}
