/**
 * The fourth phase: API keys and what they are allowed to use.
 *
 * <p>In: {@link io.cloakroom.local.authorize.AuthorizedRequest}. Out: {@link
 * io.cloakroom.local.meter.AdmittedRequest}, or a refusal. The front door calls in through {@link
 * io.cloakroom.local.meter.UsageMeter}. The start opens the {@link
 * io.cloakroom.local.meter.UsageStore} and makes plans of what the template defines; the page and
 * the banner look at those.
 */
@NullMarked
package io.cloakroom.local.meter;

import org.jspecify.annotations.NullMarked;
