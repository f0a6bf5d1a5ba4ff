/**
 * Tells that the function runs. Comes in: a request of anyone. Goes out: a constant, made without
 * table and without identity.
 */
@NullMarked
package io.cloakroom.api.health;

import org.jspecify.annotations.NullMarked;
