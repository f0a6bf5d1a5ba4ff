package io.cloakroom.local.template;

/** The template cannot be served; the message names the logical id and the property. */
public final class UnsupportedTemplateException extends RuntimeException {
    public UnsupportedTemplateException(String message) {
        super(message);
    }
}
