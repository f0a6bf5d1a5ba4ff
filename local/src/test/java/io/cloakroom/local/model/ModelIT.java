package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.TestSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code -Dmodel.sequences=5000} makes it longer; {@code -Dmodel.seed=1 -Dmodel.sequences=1} plays
 * one sequence again, since each has a seed of its own.
 */
@ExtendWith(TestSystem.Extension.class)
class ModelIT {
    private static final int LENGTH = 40;
    private static final int THREADS = 2;

    private final long seed = Long.getLong("model.seed", System.nanoTime() & 0xffffff);
    private final int sequences = Integer.getInteger("model.sequences", 15);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger worlds = new AtomicInteger();

    @Test
    void everySequenceGoesAsTheModelSays(TestSystem system) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS);
                var table = system.dynamoDb()) {
            var failures = new ArrayList<Future<Optional<String>>>();
            for (int i = 0; i < sequences; i++) {
                long own = seed + i;
                Callable<Optional<String>> check = () -> check(system, table, own);
                failures.add(threads.submit(check));
            }
            for (Future<Optional<String>> failure : failures) {
                assertThat(failure.get()).isEmpty();
            }
        }
        System.out.printf(
                "Model with seed %d: %d sequences of %d steps, %d calls%n",
                seed, sequences, LENGTH, calls.get());
    }

    /** Empty if it goes well. */
    private Optional<String> check(TestSystem system, DynamoDbClient table, long own) {
        List<Step> steps = new Steps(new Random(own)).sequence(LENGTH);
        return failure(system, table, steps).isEmpty()
                ? Optional.empty()
                : Optional.of(report(system, table, new Shrinking(steps, own)));
    }

    private String report(TestSystem system, DynamoDbClient table, Shrinking shrinking) {
        List<Step> shortest =
                shrinking.shortest(steps -> failure(system, table, steps).isPresent());
        return "seed %d, made as short as it fails:%n%s%n%s"
                .formatted(
                        shrinking.seed(),
                        String.join("\n", shortest.stream().map(Object::toString).toList()),
                        failure(system, table, shortest).orElse("It has not failed once more."));
    }

    /** Plays it with users of its own. */
    private Optional<String> failure(TestSystem system, DynamoDbClient table, List<Step> steps) {
        String name = "model-%d-%d".formatted(seed, worlds.incrementAndGet());
        var world = new World(name, system, table);
        try {
            steps.forEach(step -> step.take(world));
            world.lookAtEverything().forEach(step -> step.take(world));
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            calls.addAndGet(world.calls());
        }
    }
}
