/**
 * EventBridge's schedules: functions that are called at set times.
 *
 * <p>In: {@link io.cloakroom.local.schedule.Schedule}s, as the template has them. Out: asynchronous
 * calls at their time. The start of the system calls in.
 *
 * <p>Sources: EventBridge user guide, "Setting a schedule pattern for scheduled rules"; EventBridge
 * Scheduler user guide, "Schedule types in EventBridge Scheduler".
 */
@NullMarked
package io.cloakroom.local.schedule;

import org.jspecify.annotations.NullMarked;
