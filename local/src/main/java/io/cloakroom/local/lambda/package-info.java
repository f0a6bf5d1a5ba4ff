/**
 * Lambda on a laptop: functions from their zips, each execution environment a process of its own
 * that the runtime interface client drives over the Runtime API.
 *
 * <p>In: {@link io.cloakroom.local.lambda.FunctionDefinition}, and events as bytes. Out: {@link
 * io.cloakroom.local.lambda.Invocation.Result}. The front door's phases call in.
 */
@NullMarked
package io.cloakroom.local.lambda;

import org.jspecify.annotations.NullMarked;
