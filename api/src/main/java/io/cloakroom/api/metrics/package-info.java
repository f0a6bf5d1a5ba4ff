/**
 * What one request did, as one line. Comes in: counts from anywhere below the handler, and each
 * answer. Goes out: one JSON object a request on standard output, which is a log line and, in
 * CloudWatch's embedded metric format, metrics as well. The handler writes it; every package may
 * count.
 */
@NullMarked
package io.cloakroom.api.metrics;

import org.jspecify.annotations.NullMarked;
