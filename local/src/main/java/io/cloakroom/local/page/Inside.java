package io.cloakroom.local.page;

import io.cloakroom.local.log.RecentRequests;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What the page shows.
 *
 * @param started when the front door did
 * @param deployed as it is now
 */
public record Inside(Instant started, RecentRequests requests, Supplier<Deployed> deployed) {}
