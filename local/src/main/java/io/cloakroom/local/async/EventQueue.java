package io.cloakroom.local.async;

import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.lambda.FunctionLog;
import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.lambda.TraceId;
import io.cloakroom.local.time.Timer;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Lambda's queue of events: each is tried until it is done, or given up. */
public final class EventQueue implements AsynchronousFunctions {
    /** A place is waited for: only the laptop's limit can be in the way, which Lambda lacks. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();
    private final Timer timer;
    private final Functions functions;
    private final FunctionLog log;
    private final Delivery delivery;
    private volatile List<FunctionDefinition> definitions = List.of();

    /**
     * Without functions yet.
     *
     * @param log is told of events that failed
     */
    public EventQueue(
            Timer timer, Functions functions, Destinations destinations, FunctionLog log) {
        this.timer = timer;
        this.functions = functions;
        this.log = log;
        this.delivery = new Delivery(this, destinations, log);
    }

    /** Takes events for these functions. */
    public void define(List<FunctionDefinition> functions) {
        definitions = List.copyOf(functions);
    }

    @Override
    public void invoke(String function, byte[] event) {
        definitions.stream()
                .filter(one -> one.logicalId().equals(function))
                .forEach(one -> accept(one, event));
    }

    private void accept(FunctionDefinition function, byte[] payload) {
        var now = timer.instant();
        var event =
                new QueuedEvent(
                        function,
                        UUID.randomUUID().toString(),
                        payload,
                        TraceId.next(now, random),
                        now,
                        0,
                        0);
        var _ = timer.at(now, () -> attempt(event));
    }

    private void attempt(QueuedEvent event) {
        try {
            var invocation =
                    new Invocation(event.requestId(), event.payload(), event.traceId(), PATIENCE);
            after(event, functions.invoke(event.function().logicalId(), invocation));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // The front door ends, and the queue with it.
        } catch (IllegalArgumentException gone) {
            say(event, "is dropped: its function is no longer in the template");
        }
    }

    private void after(QueuedEvent event, Invocation.Result result) {
        switch (result) {
            case Invocation.Result.Returned _ -> end(event.attempted(), Condition.SUCCESS, result);
            case Invocation.Result.Failed _ ->
                    follow(RetryPolicy.afterError(event, timer.instant()), result);
            case Invocation.Result.Throttled _, Invocation.Result.NotYet _ ->
                    follow(RetryPolicy.afterThrottle(event, timer.instant()), result);
        }
    }

    private void follow(RetryPolicy.Decision decision, Invocation.Result result) {
        switch (decision) {
            case RetryPolicy.Decision.Retry(var event, var time) -> {
                var _ = timer.at(time, () -> attempt(event));
                var wait = Duration.between(timer.instant(), time);
                say(event, "is tried again in %d s".formatted(wait.toSeconds()));
            }
            case RetryPolicy.Decision.GiveUp(var event, var condition) ->
                    end(event, condition, result);
        }
    }

    private void end(QueuedEvent event, Condition condition, Invocation.Result result) {
        delivery.deliver(new InvocationRecord(event, condition, result, timer.instant()));
    }

    private void say(QueuedEvent event, String what) {
        log.line(event.function().name(), "event %s %s".formatted(event.requestId(), what));
    }

    /**
     * The function that has this ARN, with or without a version; none when it is something else.
     */
    List<FunctionDefinition> named(String arn) {
        return definitions.stream().filter(one -> one.id().isNamedBy(arn)).toList();
    }
}
