package io.cloakroom.local.refusal;

/** The phases in which a request can be answered, in their order. */
public enum Phase {
    ROUTE,
    AUTHORIZE,
    METER,
    VALIDATE,
    INVOKE
}
