package io.cloakroom.local.secrets;

import java.time.Instant;
import java.util.UUID;

/** One value that a secret has or had. */
record SecretVersion(String id, String text, Instant created) {

    static SecretVersion of(String text) {
        return new SecretVersion(UUID.randomUUID().toString(), text, Instant.now());
    }

    /** A secret is not for logs. */
    @Override
    public String toString() {
        return "SecretVersion[id=" + id + "]";
    }
}
