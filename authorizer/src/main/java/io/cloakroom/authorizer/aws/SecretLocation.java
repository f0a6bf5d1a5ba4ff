package io.cloakroom.authorizer.aws;

import java.net.URI;

/**
 * Where a secret is.
 *
 * @param id its name or ARN
 */
public record SecretLocation(URI endpoint, String region, String id) {}
