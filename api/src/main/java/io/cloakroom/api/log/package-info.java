/**
 * Where log lines go: one JSON object a line on standard output, which Lambda keeps. Comes in:
 * calls of SLF4J, ours and the libraries'. Found by SLF4J through META-INF/services; nobody else
 * calls it. A back end of our own, because the usual ones cost time at every cold start and room
 * that the zip does not have: docs/performance.md.
 */
@NullMarked
package io.cloakroom.api.log;

import org.jspecify.annotations.NullMarked;
