package io.cloakroom.local.restapi;

/** Where an API finds the key of a request. */
public enum ApiKeySource {
    /** The header {@code x-api-key}. */
    HEADER,
    /** The {@code usageIdentifierKey} of the authorizer's answer; the header is not looked at. */
    AUTHORIZER
}
