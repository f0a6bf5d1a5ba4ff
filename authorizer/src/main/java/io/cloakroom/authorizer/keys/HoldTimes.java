package io.cloakroom.authorizer.keys;

import java.time.Duration;

/**
 * How long a fetched value is held.
 *
 * @param fresh after this long it is fetched again when it is next used
 * @param longest after this long it is no longer used, whatever happens to the fetching
 * @param coolDown the least time between two fetches that tokens have given rise to
 */
record HoldTimes(Duration fresh, Duration longest, Duration coolDown) {
    static final HoldTimes DEFAULT =
            new HoldTimes(Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofSeconds(30));
}
