package io.cloakroom.local.refusal;

/**
 * How a default body is written. The service is not of one mind: what it says before the request is
 * executed has no space after the colon, what it says later has one, and access denied has a
 * capital (recorded from live answers).
 */
enum BodyForm {
    COMPACT("{\"message\":$context.error.messageString}"),
    SPACED("{\"message\": $context.error.messageString}"),
    CAPITAL("{\"Message\":$context.error.messageString}");

    private final String template;

    BodyForm(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
