/**
 * Secrets Manager on a laptop.
 *
 * <p>In: the template's secrets and the values given at the start. Out: what {@code GetSecretValue}
 * answers. Only the start calls in; and API keys without a value get theirs from {@link
 * io.cloakroom.local.secrets.GeneratedSecrets}.
 */
@NullMarked
package io.cloakroom.local.secrets;

import org.jspecify.annotations.NullMarked;
