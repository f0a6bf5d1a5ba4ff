package io.cloakroom.authorizer;

import java.net.URI;

/** Where the keys of this deployment are: one place, never two. */
sealed interface KeyLocation {

    record KeySetAt(URI address) implements KeyLocation {}

    /** A secret of Secrets Manager, by name or ARN. */
    record SecretNamed(String id) implements KeyLocation {}
}
