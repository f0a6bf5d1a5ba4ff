package io.cloakroom.local.restapi;

import java.time.Duration;

/**
 * Where the API would be deployed: part of the names that its functions see, and a quota.
 *
 * @param id twelve digits
 * @param patience how long an integration may take; then the client is answered, and the function
 *     runs on
 */
public record Account(String region, String id, Duration patience) {
    /** Developer guide, quotas; AWS raises it for Regional APIs of accounts that ask for it. */
    public static final Duration STANDARD_PATIENCE = Duration.ofSeconds(29);

    /** One that has asked for nothing. */
    public Account(String region, String id) {
        this(region, id, STANDARD_PATIENCE);
    }
}
