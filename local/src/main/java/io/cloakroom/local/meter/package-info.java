/**
 * The fourth phase: API keys and what they are allowed to use.
 *
 * <p>In: {@link io.cloakroom.local.authorize.AuthorizedRequest}. Out: {@link
 * io.cloakroom.local.meter.AdmittedRequest}, or a refusal. The front door calls in.
 */
@NullMarked
package io.cloakroom.local.meter;

import org.jspecify.annotations.NullMarked;
