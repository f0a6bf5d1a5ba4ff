package io.cloakroom.api.cleanup;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the template's environment variables say.
 *
 * @param retention how long an item stays that nobody touches; empty is for ever
 */
record CleanupSettings(String itemsTable, Optional<Duration> retention) {

    /** Throws, naming the variable, when one is missing or makes no sense. */
    static CleanupSettings of(Map<String, String> environment) {
        String table = environment.getOrDefault("ITEMS_TABLE", "");
        if (table.isBlank()) {
            throw new IllegalStateException("The environment variable ITEMS_TABLE is not set.");
        }
        return new CleanupSettings(
                table, retention(environment.getOrDefault("RETENTION_DAYS", "")));
    }

    private static Optional<Duration> retention(String days) {
        if (!days.matches("\\d{1,5}")) {
            throw new IllegalStateException(
                    "The environment variable RETENTION_DAYS is not a number of days.");
        }
        return Optional.of(Duration.ofDays(Long.parseLong(days))).filter(d -> !d.isZero());
    }
}
