package io.cloakroom.local.restapi;

/**
 * A resource's path, such as {@code /items/{id}} or <code>/{proxy+}</code>.
 *
 * @param template the path as the API description spells it; begins with a slash
 */
public record PathPattern(String template) {
    /** The id of the resource, which is longer for the root. */
    public String resourceId() {
        return ServiceId.of(template, template.equals("/") ? 10 : 6);
    }
}
