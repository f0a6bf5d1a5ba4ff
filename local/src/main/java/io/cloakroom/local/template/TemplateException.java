package io.cloakroom.local.template;

/**
 * The template is broken, or asks for something that cannot be served; the message is one sentence
 * that names the logical id and the property.
 */
public final class TemplateException extends RuntimeException {
    public TemplateException(String message) {
        super(message);
    }
}
