package io.cloakroom.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** One function, running, and what it logs. */
final class FunctionUnderTest implements AutoCloseable {
    static final String ECHO =
            """
            public static void handle(InputStream in, OutputStream out) throws IOException {
                in.transferTo(out);
            }
            """;

    private final Path zip;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Lambda lambda;

    /** What a test may want to be different. */
    record Settings(
            Duration timeout,
            int memory,
            OptionalInt reserved,
            boolean snapStart,
            Map<String, String> variables) {
        static final Settings DEFAULT =
                new Settings(
                        Duration.ofSeconds(60),
                        256,
                        OptionalInt.empty(),
                        false,
                        Map.of("FROM_TEMPLATE", "yes"));

        Settings timeout(Duration value) {
            return new Settings(value, memory, reserved, snapStart, variables);
        }

        Settings reserved(int value) {
            return new Settings(timeout, memory, OptionalInt.of(value), snapStart, variables);
        }

        Settings withSnapStart() {
            return new Settings(timeout, memory, reserved, true, variables);
        }

        Settings variable(String name, String value) {
            return new Settings(timeout, memory, reserved, snapStart, Map.of(name, value));
        }
    }

    FunctionUnderTest(Path folder, String body) throws IOException {
        this(folder, body, Settings.DEFAULT);
    }

    FunctionUnderTest(Path folder, String body, Settings settings) throws IOException {
        zip = FunctionZip.of(folder, body);
        var definition =
                new FunctionDefinition(
                        new FunctionName(
                                "Fixture",
                                "fixture-function",
                                "arn:aws:lambda:eu-central-1:123456789012:function:fixture-function",
                                Optional.of("live").filter(_ -> settings.snapStart())),
                        zip,
                        "Handler::handle",
                        settings.variables(),
                        new FunctionLimits(
                                settings.memory(), settings.timeout(), settings.reserved()),
                        settings.snapStart(),
                        EventInvokeConfig.DEFAULT);
        lambda =
                new Lambda(
                        List.of(definition),
                        new LambdaSettings(
                                FunctionZip.RUNTIME,
                                folder.resolve("work"),
                                2,
                                Duration.ofMinutes(5),
                                Duration.ZERO,
                                Map.of("AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "a-key")),
                        (_, line) -> log.add(line));
    }

    /** Replaces the code, as a build does. */
    void change(String body) throws IOException {
        FunctionZip.write(zip, body);
    }

    Path zip() {
        return zip;
    }

    List<String> log() {
        return log;
    }

    Lambda lambda() {
        return lambda;
    }

    Invocation.Result invoke(String event) throws InterruptedException {
        return invoke(event, Duration.ofMinutes(2));
    }

    Invocation.Result invoke(String event, Duration patience) throws InterruptedException {
        var invocation = new Invocation(event.getBytes(UTF_8), "Root=1-0-0", patience);
        return lambda.invoke("Fixture", invocation);
    }

    /** The text that the function returned. */
    String answer(String event) throws InterruptedException {
        return switch (invoke(event)) {
            case Invocation.Result.Returned(var payload, _) -> new String(payload, UTF_8);
            case Invocation.Result.Failed failed ->
                    throw new AssertionError(failed + " after " + log);
            case Invocation.Result.Throttled _ -> throw new AssertionError("throttled");
            case Invocation.Result.NotYet _ -> throw new AssertionError("not yet, after " + log);
        };
    }

    String failure(String event) throws InterruptedException {
        return switch (invoke(event)) {
            case Invocation.Result.Failed(var error, _) -> error.message();
            case Invocation.Result.Returned(var payload, _) ->
                    throw new AssertionError(new String(payload, UTF_8));
            case Invocation.Result.Throttled _ -> throw new AssertionError("throttled");
            case Invocation.Result.NotYet _ -> throw new AssertionError("not yet, after " + log);
        };
    }

    @Override
    public void close() throws IOException {
        lambda.close();
    }
}
