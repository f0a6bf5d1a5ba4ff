/**
 * The daily clean-up: a function of its own, without the framework. Comes in: the schedule's event,
 * of which it needs nothing. Goes out: items that have expired or that nobody has touched for long
 * are gone, and a report says how many. Lambda's runtime calls it, and nobody else.
 */
@NullMarked
package io.cloakroom.api.cleanup;

import org.jspecify.annotations.NullMarked;
