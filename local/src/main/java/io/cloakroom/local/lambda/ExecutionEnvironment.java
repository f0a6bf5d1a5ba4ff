package io.cloakroom.local.lambda;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.lambda.PendingCall.Outcome.Answered;
import io.cloakroom.local.lambda.PendingCall.Outcome.Errored;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One process of a function, which takes one call at a time. */
final class ExecutionEnvironment {
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
    private final Checkpoint checkpoint;
    private final CompletableFuture<Integer> exit;
    private Optional<Duration> init = Optional.empty();
    private final EnvironmentHistory history = new EnvironmentHistory();
    private volatile boolean ready;
    private volatile Instant lastUse = Instant.now();

    ExecutionEnvironment(
            FunctionDefinition function, LambdaSettings settings, CodeVersion code, FunctionLog log)
            throws IOException {
        this.function = function;
        this.code = code;
        this.log = log;
        this.api = new RuntimeApi(function.id().qualifiedArn());
        var credentials = new ContainerCredentials(settings.variables());
        this.edge =
                HttpEdge.of(
                        RUNTIME_API_LIMITS,
                        request ->
                                credentials.isFor(request)
                                        ? completedFuture(credentials.handle(request))
                                        : api.handle(request),
                        this::say);
        var variables = variables(settings, credentials);
        this.process = launch(settings, variables);
        this.checkpoint =
                new Checkpoint(
                        process,
                        variables,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), edge.port()));
        this.exit = process.exit();
    }

    private Map<String, String> variables(
            LambdaSettings settings, ContainerCredentials credentials) {
        var all = new FunctionEnvironment(function, settings).of(code.folder(), edge.port());
        return function.snapStart() ? credentials.in(all, edge.port()) : all;
    }

    private FunctionProcess launch(LambdaSettings settings, Map<String, String> variables)
            throws IOException {
        try {
            return FunctionProcess.start(
                    new JavaCommand(settings.runtime()).of(function),
                    variables,
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

    FunctionStatus.Environment status() {
        return history.status();
    }

    /** Whether it can take a call: it has started, and no call was left before its end. */
    boolean isUsable() {
        return ready && process.isAlive();
    }

    boolean isIdleSince(Instant time) {
        return lastUse.isBefore(time);
    }

    /**
     * Waits until the process asks for its first call.
     *
     * @param requestId of the call that waits for it
     * @return what went wrong
     */
    Optional<FunctionError> initialise(InitPhase phase, String requestId)
            throws InterruptedException {
        var outcome = new Initialisation(api, exit, checkpoint, this::say).await(phase);
        say(InitReport.line(outcome, phase));
        return switch (outcome) {
            case Initialisation.Outcome.Ready initialised -> {
                ready = true;
                history.initialised(initialised.total());
                init = Optional.of(initialised.total());
                yield Optional.empty();
            }
            case Initialisation.Outcome.Errored errored -> Optional.of(errored.error());
            case Initialisation.Outcome.Exited _ -> Optional.of(exited(requestId));
            case Initialisation.Outcome.TimedOut _ -> Optional.of(timedOut(requestId));
        };
    }

    /** Takes the call to its end, of whatever kind. */
    Invocation.Result invoke(Invocation invocation, Instant deadline) throws InterruptedException {
        long start = System.nanoTime();
        boolean cold = init.isPresent();
        ready = false;
        history.began();
        var result = run(new PendingCall(invocation, deadline, new CompletableFuture<>()), cold);
        report(invocation.requestId(), Duration.ofNanos(System.nanoTime() - start));
        history.ended();
        lastUse = Instant.now();
        ready = true;
        return result;
    }

    private void report(String requestId, Duration duration) {
        int memory = function.limits().memory();
        var coldStart = init;
        init = Optional.empty();
        log.ended(
                function.name(),
                () ->
                        new InvocationReport(
                                requestId, duration, coldStart, memory, process.peakMemory()));
    }

    void close() throws InterruptedException {
        try {
            process.stop();
        } finally {
            edge.close();
        }
    }

    private Invocation.Result run(PendingCall call, boolean cold) throws InterruptedException {
        api.give(call);
        var left = Duration.between(Instant.now(), call.deadline());
        boolean inTime = Waiting.forAny(left, call.outcome(), exit);
        if (!call.outcome().isDone()) {
            var error = inTime ? exited(call.requestId()) : timedOut(call.requestId());
            return new Invocation.Result.Failed(error, cold);
        }
        return switch (call.outcome().join()) {
            case Answered(var payload) -> new Invocation.Result.Returned(payload, cold);
            case Errored(var error) -> {
                settle();
                yield new Invocation.Result.Failed(error, cold);
            }
        };
    }

    /**
     * After an error the runtime client asks for more, or gives up: only then it is known which.
     */
    private void settle() throws InterruptedException {
        if (!Waiting.forAny(SETTLING, api.asked(), exit)) {
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
        Waiting.forAny(SETTLING, exit);
        var error = FunctionError.timeout(requestId, function.limits().timeout());
        say(error.message());
        return error;
    }

    private void say(String line) {
        log.line(function.name(), line);
    }
}
