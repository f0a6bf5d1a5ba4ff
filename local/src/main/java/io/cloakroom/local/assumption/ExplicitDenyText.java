package io.cloakroom.local.assumption;

/** What the client is told when a statement denies, in the service's two wordings. */
public enum ExplicitDenyText {
    /** Knowledge Center, "403 errors from API Gateway", 2020 to 2024. */
    UNTIL_2025("User is not authorized to access this resource with an explicit deny"),

    /** Public captures of 2026. */
    SINCE_2025(
            "User is not authorized to access this resource with an explicit deny in an"
                    + " identity-based policy");

    private final String text;

    ExplicitDenyText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
