package io.cloakroom.api.problem;

import io.micronaut.serde.annotation.Serdeable;

/** One member or parameter that cannot be used, and why. */
@Serdeable
public record Violation(String field, String message) {}
