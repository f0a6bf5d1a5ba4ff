package io.cloakroom.local;

import io.cloakroom.local.lambda.FunctionLog;
import io.cloakroom.local.log.RequestLog;

import java.util.function.Consumer;

/**
 * Who is told what happens while the system runs.
 *
 * @param trouble gets a line when the front door itself fails
 */
record Listeners(RequestLog requests, FunctionLog functions, Consumer<String> trouble) {}
