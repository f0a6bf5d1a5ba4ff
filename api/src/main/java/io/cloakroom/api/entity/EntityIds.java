package io.cloakroom.api.entity;

import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes ids that sort by time and cannot be guessed: UUID version 7 (RFC 9562, section 5.7).
 *
 * <p>Safe after a snapshot: time and randomness are asked for each id. SecureRandom stays random in
 * environments that are restored from one snapshot (AWS Lambda developer guide, "Handling
 * uniqueness with Lambda SnapStart"), and nothing is drawn from it before.
 */
@Singleton
public final class EntityIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final Clock clock;
    private final SecureRandom random;

    EntityIds(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    public EntityId next() {
        long high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & 0xFFF);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new EntityId(new UUID(high, low).toString());
    }
}
