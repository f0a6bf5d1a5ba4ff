package io.cloakroom.local.http;

/** One header line, its name in the case in which it was sent. */
public record Header(String name, String value) {}
