package io.cloakroom.authorizer.token;

/** No key can be had, so that nothing can be said about a token; the message names the obstacle. */
public class KeysUnavailable extends RuntimeException {

    public KeysUnavailable(String obstacle) {
        super(obstacle, null, false, false);
    }

    public final String obstacle() {
        return String.valueOf(getMessage());
    }
}
