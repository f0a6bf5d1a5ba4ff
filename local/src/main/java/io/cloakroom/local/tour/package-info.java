/**
 * A walk through the life of a request, over real HTTP against the running system, told so that a
 * newcomer can follow.
 *
 * <p>In: the addresses of the front door and of the sign-in. Out: a story on standard output, and
 * whether every answer was the expected one. Only {@code ./run --tour} calls in.
 */
@NullMarked
package io.cloakroom.local.tour;

import org.jspecify.annotations.NullMarked;
