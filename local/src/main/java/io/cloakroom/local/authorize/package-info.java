/**
 * The third phase: who calls, and whether they may, as the route's Lambda authorizer says.
 *
 * <p>In: {@link io.cloakroom.local.route.RoutedRequest}. Out: {@link
 * io.cloakroom.local.authorize.AuthorizedRequest}, or a refusal. The front door calls in.
 */
@NullMarked
package io.cloakroom.local.authorize;

import org.jspecify.annotations.NullMarked;
