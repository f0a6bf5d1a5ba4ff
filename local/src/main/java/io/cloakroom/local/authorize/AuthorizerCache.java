package io.cloakroom.local.authorize;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps authorizers' answers for as long as each authorizer says, counted from the call. API and
 * stage are part of the service's key too; here there is one of each.
 */
final class AuthorizerCache {
    /** The service may forget early as well; the figure is ours. */
    private static final int CAPACITY = 1_000;

    private final InstantSource clock;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    AuthorizerCache(InstantSource clock) {
        this.clock = clock;
    }

    /** The method and the path are not part of it: one answer serves every method. */
    record Key(String authorizer, Identity identity) {}

    private record Entry(AuthorizerAnswer answer, Instant end) {}

    synchronized Optional<AuthorizerAnswer> find(Key key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> clock.instant().isBefore(entry.end()))
                .map(Entry::answer);
    }

    synchronized void keep(Key key, AuthorizerAnswer answer, Duration lifetime) {
        if (lifetime.isZero()) {
            return;
        }
        entries.put(key, new Entry(answer, clock.instant().plus(lifetime)));
        if (entries.size() > CAPACITY) {
            var oldest = entries.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
