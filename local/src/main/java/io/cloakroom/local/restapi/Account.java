package io.cloakroom.local.restapi;

/**
 * Where the API would be deployed: part of the names that its functions see.
 *
 * @param id twelve digits
 */
public record Account(String region, String id) {}
