package io.cloakroom.authorizer.keys;

import org.jspecify.annotations.Nullable;

/**
 * The two versions of a secret that may have signed a good token: one is on its way in, the other
 * out.
 */
public record StoredSecret(String current, @Nullable String previous) {

    /** Hides the value: a record would show it. */
    @Override
    public String toString() {
        return "StoredSecret";
    }
}
