package io.cloakroom.authorizer.aws;

import org.jspecify.annotations.Nullable;

/**
 * What a request is signed with.
 *
 * @param session the token of temporary credentials
 */
record Credentials(String keyId, String key, @Nullable String session) {

    /** Hides the values: a record would show them. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
