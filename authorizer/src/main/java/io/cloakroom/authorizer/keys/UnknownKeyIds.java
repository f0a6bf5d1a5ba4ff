package io.cloakroom.authorizer.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The key ids that the issuer was just found not to have.
 *
 * <p>Without this memory, a client that keeps sending one foreign token would use up every refresh.
 */
final class UnknownKeyIds {
    private static final Duration MEMORY = Duration.ofMinutes(2);
    private static final int MOST = 100;

    private final Map<String, Instant> ids =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };
    private final InstantSource clock;

    UnknownKeyIds(InstantSource clock) {
        this.clock = clock;
    }

    void remember(String id) {
        ids.put(id, clock.instant());
    }

    boolean contains(String id) {
        Instant since = ids.get(id);
        return since != null && clock.instant().isBefore(since.plus(MEMORY));
    }

    void forget() {
        ids.clear();
    }
}
