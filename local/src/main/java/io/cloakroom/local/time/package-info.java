/**
 * Things that are done at their time, by the clock on the wall.
 *
 * <p>In: times and actions. Out: the actions, run. Schedules and retries call in.
 */
@NullMarked
package io.cloakroom.local.time;

import org.jspecify.annotations.NullMarked;
