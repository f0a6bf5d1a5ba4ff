/** Placeholder. */
@NullMarked
package io.cloakroom.api;

import org.jspecify.annotations.NullMarked;
