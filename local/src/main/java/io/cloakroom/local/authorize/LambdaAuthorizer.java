package io.cloakroom.local.authorize;

import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.MalformedAnswerException;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.route.RoutedRequest;

import java.time.Duration;

/** Calls an authorizer's function and reads what it answers. */
final class LambdaAuthorizer {
    /** How long the service waits is not documented; about half a minute was seen. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Exactly this message means 401; every other failure is the authorizer's own fault. */
    private static final String REJECTED = "Unauthorized";

    private final Functions functions;

    LambdaAuthorizer(Functions functions) {
        this.functions = functions;
    }

    /** An answer that has just been given. */
    record Fresh(AuthorizerAnswer answer, Duration latency, boolean coldStart) {}

    Fresh call(RoutedRequest routed, Authorizer authorizer, byte[] event)
            throws InterruptedException {
        if (!authorizer.permitted()) {
            throw broken(
                    routed, "no permission lets the API invoke " + authorizer.function(), false);
        }
        long start = System.nanoTime();
        var invocation = new Invocation(event, routed.arrival().ids().traceId(), PATIENCE);
        return switch (functions.invoke(authorizer.function(), invocation)) {
            case Invocation.Result.Returned(byte[] payload, boolean coldStart) ->
                    new Fresh(
                            read(routed, payload, coldStart),
                            Duration.ofNanos(System.nanoTime() - start),
                            coldStart);
            case Invocation.Result.Failed(var error, boolean coldStart) ->
                    throw failure(routed, error.message(), coldStart);
            case Invocation.Result.Throttled() ->
                    throw broken(routed, "the authorizer was throttled", false);
            case Invocation.Result.NotYet() ->
                    throw broken(routed, "the authorizer did not answer in time", false);
        };
    }

    private static AuthorizerAnswer read(RoutedRequest routed, byte[] payload, boolean coldStart) {
        try {
            return AuthorizerAnswer.read(payload);
        } catch (MalformedAnswerException e) {
            throw broken(routed, "the authorizer's answer: " + e.getMessage(), coldStart);
        }
    }

    private static Refusal failure(RoutedRequest routed, String message, boolean coldStart) {
        return message.equals(REJECTED)
                ? routed.refuse(Reason.UNAUTHORIZED, Circumstances.PLAIN.afterColdStart(coldStart))
                : broken(routed, "the authorizer failed", coldStart);
    }

    private static Refusal broken(RoutedRequest routed, String detail, boolean coldStart) {
        return routed.refuse(
                Reason.AUTHORIZER_FAILED, Circumstances.because(detail).afterColdStart(coldStart));
    }
}
