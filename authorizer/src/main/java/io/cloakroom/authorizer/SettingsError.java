package io.cloakroom.authorizer;

/** The environment does not say what it must; the message is a sentence that names the variable. */
final class SettingsError extends RuntimeException {
    SettingsError(String sentence) {
        super(sentence);
    }
}
