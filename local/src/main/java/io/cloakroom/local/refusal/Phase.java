package io.cloakroom.local.refusal;

import java.util.Locale;

/** The phases of a request, in their order; any but the last may refuse it. */
public enum Phase {
    ROUTE,
    AUTHORIZE,
    METER,
    VALIDATE,
    INVOKE,
    RESPOND;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As people and machines read it. */
    public String label() {
        return label;
    }
}
