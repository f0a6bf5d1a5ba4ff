package io.cloakroom.local;

import io.cloakroom.local.refusal.Phase;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Is told of every request once it has its answer. */
@FunctionalInterface
public interface RequestLog {
    void answered(Entry entry);

    /**
     * One request and how it ended.
     *
     * @param path as it was sent, without the query
     * @param phase which of them answered
     * @param detail why it was refused, where the answer does not say; it names members, never
     *     values
     */
    record Entry(
            Instant time,
            String method,
            String path,
            int status,
            Duration duration,
            Phase phase,
            boolean coldStart,
            Optional<String> detail) {
        /** The phase that answered, and whether a function had to be started for it. */
        String summary() {
            String name = phase.name().toLowerCase(Locale.ROOT);
            return coldStart ? name + ", cold start" : name;
        }
    }
}
