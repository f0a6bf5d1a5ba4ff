package io.cloakroom.local.sam;

/** An output of the stack, its value resolved. */
public record Output(String name, String description, String value) {}
