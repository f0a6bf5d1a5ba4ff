package io.cloakroom.api.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.FakeClock;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

final class EntityIdsTest {

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-21T02:45:50.123Z"));
    private final EntityIds ids = new EntityIds(clock, new SecureRandom());

    @Test
    void areUuidsOfVersion7() {
        UUID id = UUID.fromString(ids.next().value());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
        assertThat(EntityId.parse(id.toString()).value()).isEqualTo(id.toString());
    }

    @Test
    void sortByTime() {
        String earlier = ids.next().value();
        clock.advance(Duration.ofMillis(1));

        assertThat(ids.next().value()).isGreaterThan(earlier);
    }

    @Test
    void differInTheSameMillisecond() {
        Set<EntityId> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }
}
