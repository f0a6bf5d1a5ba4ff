package io.cloakroom.local.log;

import io.cloakroom.local.refusal.Phase;

import java.time.Instant;
import java.util.Optional;

/** Is told of every request once it has its answer. */
@FunctionalInterface
public interface RequestLog {
    void answered(Entry entry);

    /** Tells the other one too, after this one. */
    default RequestLog and(RequestLog other) {
        return entry -> {
            answered(entry);
            other.answered(entry);
        };
    }

    /**
     * One request and how it ended.
     *
     * @param requestId {@code x-amzn-RequestId} of the answer
     * @param path as it was sent, without the query
     * @param phase which of them answered
     * @param detail why it was refused, where the answer does not say; it names members, never
     *     values
     */
    record Entry(
            Instant time,
            String requestId,
            String method,
            String path,
            int status,
            PhaseTimes times,
            Phase phase,
            boolean coldStart,
            Optional<String> detail) {
        /** The phase that answered, and whether a function had to be started for it. */
        public String summary() {
            return coldStart ? phase.label() + ", cold start" : phase.label();
        }
    }
}
