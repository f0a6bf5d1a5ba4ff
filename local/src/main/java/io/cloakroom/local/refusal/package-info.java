/**
 * How a request ends early: one exception that any phase may throw, and the gateway response that
 * it becomes.
 *
 * <p>In: {@link io.cloakroom.local.refusal.Refusal}. Out: {@link io.cloakroom.local.http.Response}.
 * Every phase throws; only the front door catches.
 */
@NullMarked
package io.cloakroom.local.refusal;

import org.jspecify.annotations.NullMarked;
