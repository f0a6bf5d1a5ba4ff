package io.cloakroom.local.template;

/** An output of the stack, its value resolved. */
public record Output(String name, String description, String value) {}
