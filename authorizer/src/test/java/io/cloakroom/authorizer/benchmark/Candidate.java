package io.cloakroom.authorizer.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A function as Lambda's managed runtime starts it.
 *
 * @param code what Lambda would unpack
 * @param runtime AWS's runtime client
 */
record Candidate(String handler, Path code, Path runtime, Map<String, String> variables) {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

    /**
     * What one process has cost, in milliseconds.
     *
     * @param cold from its start to the first answer
     * @param processor the time of all processors until then
     * @param warm the median of the later calls
     */
    record Cost(double cold, double processor, double warm) {}

    Cost measure(String event, int calls) throws IOException, InterruptedException {
        var process = new CompletableFuture<Process>();
        var processor = new CompletableFuture<Duration>();
        try (RuntimeApi api =
                new RuntimeApi(event, calls, () -> processor.complete(used(process.join())))) {
            ProcessBuilder builder = builder(api);
            long began = System.nanoTime();
            process.complete(builder.start());
            var _ = process.join().onExit().thenRun(api::end);
            try {
                List<RuntimeApi.Call> answered = api.await();
                return new Cost(
                        millis(answered.getFirst().answered() - began),
                        processor.join().toMillis(),
                        warm(answered));
            } finally {
                process.join().destroyForcibly().waitFor();
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

    /** The flags of the managed runtime for Java 25 in a function of 512 MB. */
    private List<String> command() {
        String library = "libaws-lambda-jni.linux-%s.so".formatted(processor());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxHeapSize=445645k",
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

    /** Without the first quarter: by then the compiler has done most of its work. */
    private static double warm(List<RuntimeApi.Call> answered) {
        List<Double> times = new ArrayList<>();
        for (RuntimeApi.Call call : answered.subList(answered.size() / 4, answered.size())) {
            times.add(millis(call.answered() - call.sent()));
        }
        return Quartiles.of(times).median();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
