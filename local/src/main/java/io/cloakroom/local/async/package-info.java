/**
 * Asynchronous invocation: events that functions get while nobody waits, with retries, and what is
 * left of those that failed.
 *
 * <p>In: events, and the functions with their settings. Out: calls, and files that stand for queues
 * and topics. Schedules call in.
 *
 * <p>Sources: Lambda developer guide, "How Lambda handles errors and retries with asynchronous
 * invocation" and "Capturing records of Lambda asynchronous invocations".
 */
@NullMarked
package io.cloakroom.local.async;

import org.jspecify.annotations.NullMarked;
