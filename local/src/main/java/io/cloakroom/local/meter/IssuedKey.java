package io.cloakroom.local.meter;

/**
 * A key that opens a stage.
 *
 * @param plan name of the plan that it is in
 */
public record IssuedKey(ApiKey key, String plan) {}
