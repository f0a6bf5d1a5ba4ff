package io.cloakroom.local;

import java.net.URI;
import java.util.Optional;

/**
 * Where everything but the APIs answers.
 *
 * @param issuer empty when an outside issuer or none is used
 * @param web origin of the web application; empty when it is not served
 */
record Addresses(Optional<URI> issuer, URI dynamodb, Optional<URI> web) {}
