/**
 * The fifth phase: whether a request has the form that its route demands.
 *
 * <p>In: {@link io.cloakroom.local.meter.AdmittedRequest}. Out: {@link
 * io.cloakroom.local.validate.ValidRequest}, or a refusal. The front door calls in.
 */
@NullMarked
package io.cloakroom.local.validate;

import org.jspecify.annotations.NullMarked;
