package io.cloakroom.api.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Part of the table.
 *
 * @param examined how many items it has, stale or not
 * @param end where the next one begins; empty if this is the last
 */
record Page(int examined, List<StaleItem> stale, Optional<String> end) {

    /** Deletes under way at once. */
    static final int BATCH = 25;

    List<List<StaleItem>> batches() {
        List<List<StaleItem>> batches = new ArrayList<>();
        for (int i = 0; i < stale.size(); i += BATCH) {
            batches.add(stale.subList(i, Math.min(i + BATCH, stale.size())));
        }
        return batches;
    }
}
