/**
 * The second phase: which of the API's methods a request means.
 *
 * <p>In: {@link io.cloakroom.local.arrive.Arrival}. Out: {@link
 * io.cloakroom.local.route.RoutedRequest}, or a refusal. The front door calls in.
 */
@NullMarked
package io.cloakroom.local.route;

import org.jspecify.annotations.NullMarked;
