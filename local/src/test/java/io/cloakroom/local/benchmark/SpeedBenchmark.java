package io.cloakroom.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.run.RunningSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.time.Duration;

/** Prints figures, and fails only when something does not work. */
@Execution(ExecutionMode.SAME_THREAD)
class SpeedBenchmark {
    private static final byte[] EVENT = "{\"httpMethod\":\"GET\"}".getBytes(UTF_8);

    @TempDir private Path folder;

    @Test
    void start() throws Exception {
        var system = InstantSystem.in(folder);
        StartTimes.frontDoor(
                system.template()); // Builds, and learns, where that has not been done.
        var frontDoor = new Figures();
        var dynamoDb = new Figures();
        var function = new Figures();
        for (int i = 0; i < 5; i++) {
            dynamoDb.add(StartTimes.dynamoDb());
            function.add(StartTimes.function(system.code()));
            frontDoor.add(StartTimes.frontDoor(system.template()));
        }
        double floor = dynamoDb.median() + function.median();
        System.out.printf(
                "start: ./run to first answer %.0f ms; DynamoDB Local %.0f ms + bare function %.0f"
                        + " ms; ratio %.2f (at most 1.5)%n",
                frontDoor.median(),
                dynamoDb.median(),
                function.median(),
                frontDoor.median() / floor);
    }

    @Test
    void overhead() throws Exception {
        var instant = InstantSystem.in(folder);
        var through = new Figures();
        var bare = new Figures();
        try (var system =
                        RunningSystem.start(
                                "--in-memory", "--template", instant.template().toString());
                var line = new KeptLine(system.api().getPort(), "/dev/open");
                var function = new BareFunction(instant.code())) {
            for (int round = 0; round < 40; round++) {
                for (int i = 0; i < 100; i++) {
                    long start = System.nanoTime();
                    assertThat(line.exchange()).isEqualTo(200);
                    boolean warm = round >= 20;
                    if (warm) {
                        through.add(System.nanoTime() - start);
                        bare.add(function.nanosOfCall(EVENT));
                    } else {
                        function.nanosOfCall(EVENT);
                    }
                }
            }
        }
        System.out.printf(
                "overhead: p50 %.2f ms through the front door, %.2f ms over the Runtime API alone;"
                        + " added %.2f ms (at most 1); p99 %.2f and %.2f ms%n",
                through.median(),
                bare.median(),
                through.median() - bare.median(),
                through.millis(99),
                bare.millis(99));
    }

    @Test
    void throughput() throws Exception {
        var instant = InstantSystem.in(folder);
        try (var system =
                RunningSystem.start("--in-memory", "--template", instant.template().toString())) {
            int port = system.api().getPort();
            new Load(port, 1000, Duration.ofSeconds(8)).run(); // Warm.
            for (int rate : new int[] {2000, 2000, 100_000}) {
                var load = new Load(port, rate, Duration.ofSeconds(5));
                load.run();
                System.out.printf(
                        "throughput: %,d/s asked for, %,.0f/s answered, %d errors (at least"
                                + " 2,000/s, none)%n",
                        rate, load.answered(), load.errors());
            }
        }
    }
}
