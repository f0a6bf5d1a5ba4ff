/** Placeholder. */
@NullMarked
package io.cloakroom.authorizer;

import org.jspecify.annotations.NullMarked;
