/** Placeholder. */
@NullMarked
package io.cloakroom.local;

import org.jspecify.annotations.NullMarked;
