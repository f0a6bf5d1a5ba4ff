/**
 * The sixth phase: the integration that answers.
 *
 * <p>In: {@link io.cloakroom.local.validate.ValidRequest}. Out: {@link
 * io.cloakroom.local.invoke.Answer}, or a refusal. The front door calls in.
 */
@NullMarked
package io.cloakroom.local.invoke;

import org.jspecify.annotations.NullMarked;
