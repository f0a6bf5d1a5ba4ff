package io.cloakroom.local.meter;

import io.cloakroom.local.restapi.Throttle;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What has become of a key in a plan, for people to look at.
 *
 * @param key name
 * @param plan name
 * @param used requests in the period that runs; a day for a plan without quota
 * @param quota requests that the period allows
 * @param periodEnd when the period is over
 * @param throttle of the key over all methods
 * @param refused requests refused for rate, burst or quota since the start
 */
public record PlanUsage(
        String key,
        boolean enabled,
        String plan,
        long used,
        OptionalInt quota,
        Instant periodEnd,
        Throttle throttle,
        long refused) {}
