/**
 * The system on a laptop: reads the command line, starts everything once, and holds the life of a
 * request in order.
 *
 * <p>In: arguments, the template and the functions' zips. Out: a running front door. Nobody calls
 * in but {@code ./run} and the tests.
 */
@NullMarked
package io.cloakroom.local;

import org.jspecify.annotations.NullMarked;
