package io.cloakroom.local.tour;

import java.net.URI;
import java.util.Optional;

/**
 * Where a tour goes, and what lets it in.
 *
 * @param api address of the stage, without a slash at the end
 * @param apiKey a key of the stage; without one the tour leaves the catalogue out
 */
public record Places(URI api, URI issuer, Optional<String> apiKey) {
    /** Without the key, which is nobody else's. */
    @Override
    public String toString() {
        return "Places[%s, %s]".formatted(api, issuer);
    }
}
