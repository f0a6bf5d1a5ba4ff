/**
 * The last phase: an integration's answer as an HTTP response.
 *
 * <p>In: {@link io.cloakroom.local.invoke.Answer} and the request it answers. Out: {@link
 * io.cloakroom.local.http.Response}, or a refusal. The front door calls in.
 */
@NullMarked
package io.cloakroom.local.respond;

import org.jspecify.annotations.NullMarked;
