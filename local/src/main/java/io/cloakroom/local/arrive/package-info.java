/**
 * The first phase: a request gets what API Gateway gives every request, its identifiers and its
 * time.
 *
 * <p>In: {@link io.cloakroom.local.http.Request}. Out: {@link io.cloakroom.local.arrive.Arrival}.
 * The front door calls in; every later phase reads the value.
 */
@NullMarked
package io.cloakroom.local.arrive;

import org.jspecify.annotations.NullMarked;
