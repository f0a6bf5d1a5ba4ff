/**
 * The keys of this deployment: a JSON Web Key Set over HTTPS, or a shared secret from Secrets
 * Manager. A token whose form is right comes in; its signature is found good, or {@link
 * io.cloakroom.authorizer.token.Refused} or {@link io.cloakroom.authorizer.token.KeysUnavailable}
 * goes out. The handler builds the source; the verifier asks it. The rows B6–B10 named here are
 * those of {@code authorizer/README.md}.
 */
@NullMarked
package io.cloakroom.authorizer.keys;

import org.jspecify.annotations.NullMarked;
