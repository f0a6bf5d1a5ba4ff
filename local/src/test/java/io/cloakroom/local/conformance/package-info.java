/** The front door against the reference's numbered checks, over real HTTP. */
@NullMarked
package io.cloakroom.local.conformance;

import org.jspecify.annotations.NullMarked;
