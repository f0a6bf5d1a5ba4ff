package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class ShrinkingTest {
    private static final Step FIRST = new Expire(101);
    private static final Step SECOND = new Reap(102);

    @Test
    void leavesWhatTheFailureNeedsInItsOrder() {
        List<Step> steps = new Steps(new Random(1)).sequence(40);
        steps.add(11, FIRST);
        steps.add(31, SECOND);

        assertThat(
                        new Shrinking(steps, 1)
                                .shortest(some -> some.containsAll(List.of(FIRST, SECOND))))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void choosesTheSameStepsFromTheSameSeed() {
        assertThat(new Steps(new Random(7)).sequence(50))
                .isEqualTo(new Steps(new Random(7)).sequence(50))
                .isNotEqualTo(new Steps(new Random(8)).sequence(50));
    }
}
