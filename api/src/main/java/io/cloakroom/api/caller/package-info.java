/**
 * Who is calling. Comes in: the authorizer's context that the gateway put into the event, and
 * nothing else of the request. Goes out: a {@link io.cloakroom.api.caller.Caller} as a parameter of
 * a controller's method, or 401. Every feature may ask for it.
 */
@NullMarked
package io.cloakroom.api.caller;

import org.jspecify.annotations.NullMarked;
