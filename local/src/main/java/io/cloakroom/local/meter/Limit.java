package io.cloakroom.local.meter;

import io.cloakroom.local.refusal.Reason;

import java.time.Instant;

/** Something of which every request takes one. Callers see to it that no two ask at once. */
sealed interface Limit permits TokenBucket, UsageCounter {
    /** Whether nothing is left. */
    boolean isReached(Instant now);

    /** What it is, for people: {@code the plan's quota}. */
    String name();

    void take(Instant now);

    /** Why a request is refused when nothing is left. */
    Reason reason();
}
