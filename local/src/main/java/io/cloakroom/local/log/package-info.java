/**
 * What is told of a request once it has its answer: how it ended, and how long each phase took.
 *
 * <p>In: what the front door measures. Out: {@link io.cloakroom.local.log.RequestLog.Entry} for
 * terminal, JSON and page. Nothing here knows a header, a query or a body.
 */
@NullMarked
package io.cloakroom.local.log;

import org.jspecify.annotations.NullMarked;
