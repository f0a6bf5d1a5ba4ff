/**
 * What people see in a terminal: colours and a line that tells what is going on where the terminal
 * has them, plain text elsewhere.
 *
 * <p>In: steps, requests, lines of functions. Out: text on one stream. The start and the request
 * log call in.
 */
@NullMarked
package io.cloakroom.local.terminal;

import org.jspecify.annotations.NullMarked;
