package io.cloakroom.local.lambda;

import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.lambda.PendingCall.Outcome.Answered;
import io.cloakroom.local.lambda.PendingCall.Outcome.Errored;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of a function, which takes one call at a time. */
final class ExecutionEnvironment {
    /**
     * Developer guide, "Lambda execution environment lifecycle": 10 s, after which Lambda starts
     * once more and counts that as part of the call; or 130 s for a snapshot.
     */
    private static final Duration START = Duration.ofSeconds(10);

    private static final Duration START_FOR_SNAPSHOT = Duration.ofSeconds(130);

    /** How long a failed runtime client may take to ask for more or to end. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** A function may be silent for 15 minutes, and errors come with headers of up to 1 MB. */
    private static final HttpLimits RUNTIME_API_LIMITS =
            HttpLimits.API_GATEWAY
                    .withPatience(Duration.ofHours(1))
                    .withHead(2_097_152)
                    .withBody(67_108_864)
                    .withGrace(Duration.ZERO);

    private final FunctionDefinition function;
    private final CodeVersion code;
    private final FunctionLog log;
    private final RuntimeApi api;
    private final HttpEdge edge;
    private final FunctionProcess process;
    private final CompletableFuture<Integer> exit;
    private volatile boolean started;
    private volatile Instant lastUse = Instant.now();

    ExecutionEnvironment(
            FunctionDefinition function, LambdaSettings settings, CodeVersion code, FunctionLog log)
            throws IOException {
        this.function = function;
        this.code = code;
        this.log = log;
        this.api = new RuntimeApi(function.qualifiedArn());
        this.edge = new HttpEdge(0, RUNTIME_API_LIMITS, api, this::say);
        this.process = launch(settings);
        this.exit = process.exit();
    }

    private FunctionProcess launch(LambdaSettings settings) throws IOException {
        var variables = new FunctionEnvironment(function, settings);
        try {
            return FunctionProcess.start(
                    new JavaCommand(settings.runtime()).of(function),
                    variables.of(code.folder(), edge.port()),
                    code.folder(),
                    this::say);
        } catch (IOException | RuntimeException failure) {
            edge.close();
            throw failure;
        }
    }

    CodeVersion code() {
        return code;
    }

    boolean isUsable() {
        return started && process.isAlive();
    }

    boolean isIdleSince(Instant time) {
        return lastUse.isBefore(time);
    }

    /** Takes the call through start, if it is the first one, and function to its end. */
    Invocation.Result invoke(Invocation invocation) throws InterruptedException {
        var requestId = UUID.randomUUID().toString();
        boolean cold = !started;
        if (cold) {
            var failure = start(requestId);
            if (failure.isPresent()) {
                return new Invocation.Result.Failed(failure.get().message(), cold);
            }
        }
        var result = run(PendingCall.of(requestId, invocation, function.timeout()), cold);
        lastUse = Instant.now();
        return result;
    }

    void close() throws InterruptedException {
        try {
            process.stop();
        } finally {
            edge.close();
        }
    }

    private Optional<FunctionError> start(String requestId) throws InterruptedException {
        var limit = function.snapStart() ? START_FOR_SNAPSHOT : START.plus(function.timeout());
        var began = Instant.now();
        boolean inTime = await(limit, api.asked(), api.startError(), exit);
        if (api.startError().isDone()) {
            return Optional.of(api.startError().join());
        }
        if (api.asked().isDone()) {
            started = true;
            say(startLine(Duration.between(began, Instant.now())));
            return Optional.empty();
        }
        return Optional.of(inTime ? exited(requestId) : timedOut(requestId));
    }

    private String startLine(Duration duration) {
        var hooks =
                function.snapStart()
                        ? ", SnapStart hooks run, no snapshot taken: a laptop starts the process"
                        : "";
        return "cold start in %d ms%s".formatted(duration.toMillis(), hooks);
    }

    private Invocation.Result run(PendingCall call, boolean cold) throws InterruptedException {
        api.give(call);
        boolean inTime = await(function.timeout(), call.outcome(), exit);
        if (!call.outcome().isDone()) {
            var error = inTime ? exited(call.requestId()) : timedOut(call.requestId());
            return new Invocation.Result.Failed(error.message(), cold);
        }
        return switch (call.outcome().join()) {
            case Answered(var payload) -> new Invocation.Result.Returned(payload, cold);
            case Errored(var error) -> {
                settle();
                yield new Invocation.Result.Failed(error.message(), cold);
            }
        };
    }

    /**
     * After an error the runtime client asks for more, or gives up: only then it is known which.
     */
    private void settle() throws InterruptedException {
        if (!await(SETTLING, api.asked(), exit)) {
            process.kill();
        }
    }

    private FunctionError exited(String requestId) {
        var error = FunctionError.exit(requestId, exit.join());
        say(error.message());
        return error;
    }

    private FunctionError timedOut(String requestId) throws InterruptedException {
        process.kill();
        await(SETTLING, exit);
        var error = FunctionError.timeout(requestId, function.timeout());
        say(error.message());
        return error;
    }

    private void say(String line) {
        log.line(function.name(), line);
    }

    private static boolean await(Duration patience, CompletableFuture<?>... ends)
            throws InterruptedException {
        try {
            CompletableFuture.anyOf(ends).get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
