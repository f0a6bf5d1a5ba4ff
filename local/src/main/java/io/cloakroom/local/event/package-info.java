/**
 * A request as functions are told about it, payload format 1.0.
 *
 * <p>In: {@link io.cloakroom.local.route.RoutedRequest}. Out: the fields of an event as a JSON
 * object. The phases that call a function call in.
 */
@NullMarked
package io.cloakroom.local.event;

import org.jspecify.annotations.NullMarked;
