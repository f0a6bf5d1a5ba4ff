package io.cloakroom.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A function as Lambda's managed runtime starts it.
 *
 * @param code what Lambda would unpack
 * @param runtime AWS's runtime client
 * @param megabytes of memory
 */
public record Candidate(
        String handler, Path code, Path runtime, int megabytes, Map<String, String> variables) {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

    /** Seen: {@code -XX:MaxHeapSize=445645k} in a function of 512 MB. */
    private static final int HEAP_PERCENT = 85;

    /**
     * What one process has cost, in milliseconds.
     *
     * @param cold from its start to the first answer
     * @param processor the time of all processors until then
     * @param calls all of them, in order
     * @param memory in megabytes, at the end
     */
    public record Cost(double cold, double processor, List<Double> calls, double memory) {
        /** Without the first quarter: by then the compiler has done most of its work. */
        public List<Double> warmCalls() {
            return calls.subList(calls.size() / 4, calls.size());
        }

        /** The median of the warm calls. */
        public double warm() {
            return percentile(50);
        }

        /** Milliseconds that so many of a hundred warm calls do not exceed. */
        public double percentile(int percent) {
            List<Double> sorted = warmCalls().stream().sorted().toList();
            return sorted.get((sorted.size() - 1) * percent / 100);
        }
    }

    /** Starts it, and calls it as often as the work says. */
    public Cost measure(Work work) throws IOException, InterruptedException {
        var process = new CompletableFuture<Process>();
        var processor = new CompletableFuture<Duration>();
        try (var api = new RuntimeApi(work, () -> processor.complete(used(process.join())))) {
            long began = System.nanoTime();
            process.complete(builder(api).start());
            try {
                List<RuntimeApi.Call> answered = api.await(process.join());
                return new Cost(
                        millis(answered.getFirst().answered() - began),
                        processor.join().toMillis(),
                        answered.stream().map(RuntimeApi.Call::millis).toList(),
                        megabytes(process.join()));
            } finally {
                process.join().destroyForcibly().waitFor();
            }
        }
    }

    /**
     * Milliseconds from a restore to the first answer. The process is the one that has prepared
     * itself for the snapshot: what copying it back costs is not in it.
     */
    public double afterRestore(Work work) throws IOException, InterruptedException {
        try (var api = new RuntimeApi(work, () -> {})) {
            ProcessBuilder builder = builder(api);
            builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
            Process process = builder.start();
            try {
                return millis(api.await(process).getFirst().answered() - api.restored());
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private ProcessBuilder builder(RuntimeApi api) {
        ProcessBuilder builder = new ProcessBuilder(command()).directory(code.toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(variables);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        builder.environment().put("LAMBDA_TASK_ROOT", code.toString());
        builder.environment().put("_HANDLER", handler);
        return builder;
    }

    private static Duration used(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What of it is in memory, as Linux counts (proc(5), VmRSS). */
    private static double megabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** The flags of the managed runtime for Java 25. */
    private List<String> command() {
        String library = "libaws-lambda-jni.linux-%s.so".formatted(processor());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxHeapSize=%dk".formatted(megabytes * 1024 * HEAP_PERCENT / 100),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:+TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-Djava.net.preferIPv4Stack=true",
                "-D%sruntimeapi.NativeClient.JNI=%s"
                        .formatted(CLIENT, runtime.resolve("jni").resolve(library)),
                "-classpath",
                runtime.resolve("*").toString(),
                CLIENT + "AWSLambda",
                handler);
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }
}
