package io.cloakroom.authorizer.keys;

import io.cloakroom.authorizer.token.KeysUnavailable;

/** Where a shared secret is kept. */
public interface SecretStore {

    /**
     * Reads the secret as it is now.
     *
     * @throws KeysUnavailable if it cannot be had
     */
    StoredSecret read();
}
