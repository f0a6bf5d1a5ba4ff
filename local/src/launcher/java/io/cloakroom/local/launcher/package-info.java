/**
 * The first class of a function's process.
 *
 * <p>In: the handler's name, and a standard input that names connections to break off and ends with
 * the front door. Out: AWS's runtime client, running. Only the command line that the front door
 * builds calls in.
 */
@NullMarked
package io.cloakroom.local.launcher;

import org.jspecify.annotations.NullMarked;
