/**
 * How points in time are written. Comes in: an instant, or text of RFC 3339. Goes out: the other
 * one. Features use it for bodies and for the table.
 */
@NullMarked
package io.cloakroom.api.time;

import org.jspecify.annotations.NullMarked;
