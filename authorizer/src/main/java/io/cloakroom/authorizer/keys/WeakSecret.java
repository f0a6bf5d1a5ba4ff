package io.cloakroom.authorizer.keys;

import io.cloakroom.authorizer.token.KeysUnavailable;

/** The stored secret is one that a stranger could find; the message is a sentence that says why. */
public final class WeakSecret extends KeysUnavailable {
    WeakSecret(String sentence) {
        super(sentence);
    }
}
