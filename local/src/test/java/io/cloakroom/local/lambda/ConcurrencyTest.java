package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.lambda.FunctionUnderTest.Settings;
import io.cloakroom.local.lambda.Invocation.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class ConcurrencyTest {
    @TempDir private Path folder;

    private Gate gate() throws Exception {
        return new Gate(Files.createDirectories(folder.resolve("gate")));
    }

    @Test
    void runsTwoAtOnceAndLetsTheThirdWaitForOneOfThem() throws Exception {
        var gate = gate();
        try (var function = new FunctionUnderTest(folder, Gate.FUNCTION);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> call = () -> function.answer(gate.event());
            var calls = List.of(threads.submit(call), threads.submit(call), threads.submit(call));
            gate.awaitArrivals(2);
            assertThat(function.invoke(gate.event(), Duration.ofMillis(1)))
                    .isInstanceOf(Result.NotYet.class);
            assertThat(gate.arrivals()).isEqualTo(2);
            gate.open();
            var processes = new HashSet<String>();
            for (var one : calls) {
                processes.add(one.get());
            }
            assertThat(processes).hasSize(2);
        }
    }

    @Test
    void runsOnAfterItsCallerHasGivenUp() throws Exception {
        var gate = gate();
        try (var function =
                new FunctionUnderTest(folder, Gate.FUNCTION, Settings.DEFAULT.reserved(1))) {
            assertThat(function.invoke(gate.event(), Duration.ofMillis(1)))
                    .isInstanceOf(Result.NotYet.class);
            gate.awaitArrivals(1);
            assertThat(function.invoke(gate.event())).isInstanceOf(Result.Throttled.class);
            gate.open();
        }
    }

    @Test
    void neverRunsWhenNoConcurrencyIsReserved() throws Exception {
        try (var function =
                new FunctionUnderTest(
                        folder, FunctionUnderTest.ECHO, Settings.DEFAULT.reserved(0))) {
            assertThat(function.invoke("1")).isInstanceOf(Result.Throttled.class);
        }
    }

    @Test
    void takesChangedCodeForTheNextCallAndLetsRunningOnesFinish() throws Exception {
        var gate = gate();
        try (var function = new FunctionUnderTest(folder, Gate.FUNCTION);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(() -> function.answer(gate.event()));
            gate.awaitArrivals(1);
            function.change(FunctionUnderTest.ECHO);
            assertThat(function.answer("\"new\"")).isEqualTo("\"new\"");
            gate.open();
            assertThat(running.get()).matches("\\d+");
            assertThat(function.answer("\"new\"")).isEqualTo("\"new\"");
        }
    }

    @Test
    void keepsTheOldCodeWhileTheNewOneIsBroken() throws Exception {
        try (var function = new FunctionUnderTest(folder, FunctionUnderTest.ECHO)) {
            assertThat(function.answer("1")).isEqualTo("1");
            Files.writeString(function.zip(), "half a zip");
            assertThat(function.answer("2")).isEqualTo("2");
            assertThat(function.answer("3")).isEqualTo("3");
            assertThat(function.log()).filteredOn(line -> line.contains("stays in use")).hasSize(1);
        }
    }

    @Test
    void stopsEnvironmentsThatAreNotUsed() throws Exception {
        var pid = "public static long handle(String any) { return ProcessHandle.current().pid(); }";
        try (var function = new FunctionUnderTest(folder, pid)) {
            long process = Long.parseLong(function.answer("\"\""));
            function.lambda().stopIdleSince(Instant.now().plusSeconds(1));
            assertThat(ProcessHandle.of(process)).isEmpty();
            assertThat(function.answer("\"\"")).isNotEqualTo(Long.toString(process));
        }
    }

    @Test
    void letsAFunctionTidyUpAndSaySoWhenClosed() throws Exception {
        var body =
                """
                static {
                    var last = new Thread(() -> System.out.println("tidied up"));
                    Runtime.getRuntime().addShutdownHook(last);
                }
                public static String handle(String event) { return event; }
                """;
        var function = new FunctionUnderTest(folder, body);
        try (function) {
            assertThat(function.answer("\"\"")).isEqualTo("\"\"");
        }
        assertThat(function.log()).endsWith("tidied up");
    }

    @Test
    void killsAFunctionThatWillNotStop() throws Exception {
        var body =
                """
                static {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                        while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
                    }));
                }
                public static long handle(String any) { return ProcessHandle.current().pid(); }
                """;
        long process;
        try (var function = new FunctionUnderTest(folder, body)) {
            process = Long.parseLong(function.answer("\"\""));
        }
        assertThat(ProcessHandle.of(process)).isEmpty();
    }

    @Test
    void endsItsProcessesAndRemovesTheirCodeWhenClosed() throws Exception {
        var gate = gate();
        var function = new FunctionUnderTest(folder, Gate.FUNCTION);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(() -> function.invoke(gate.event()));
            gate.awaitArrivals(1);
            function.close();
            assertThat(running.get()).isInstanceOf(Result.Failed.class);
        }
        assertThat(folder.resolve("work")).doesNotExist();
    }
}
