package io.cloakroom.authorizer.json;

/**
 * The text is not what a strict reader takes for one JSON object. Carries no content: it may be a
 * token's.
 */
public final class MalformedJson extends Exception {

    MalformedJson() {
        super("Not one JSON object", null, false, false);
    }
}
