/** Shows callers what we know about them. Comes in: the caller. Goes out: the same. */
@NullMarked
package io.cloakroom.api.me;

import org.jspecify.annotations.NullMarked;
