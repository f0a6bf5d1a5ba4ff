package io.cloakroom.local.invoke;

import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.MalformedAnswerException;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.validate.ValidRequest;

import java.time.Duration;

/** Calls the function behind a route and reads what comes back. */
final class LambdaProxy {
    /** Lambda's limit for a synchronous call's event; its limit for the answer is Lambda's own. */
    private static final int LARGEST_EVENT = 6_291_456;

    private final ProxyEvent event;
    private final Functions functions;
    private final Duration longest;

    /**
     * @param longest that an integration may take, whatever its own timeout
     */
    LambdaProxy(ProxyEvent event, Functions functions, Duration longest) {
        this.event = event;
        this.functions = functions;
        this.longest = longest;
    }

    Answer call(ValidRequest request, Integration.LambdaProxy integration)
            throws InterruptedException {
        byte[] payload = event.of(request);
        if (payload.length > LARGEST_EVENT) {
            throw request.refuse(Reason.REQUEST_TOO_LONG, Circumstances.PLAIN);
        }
        var own = integration.timeout();
        var patience = own.compareTo(longest) < 0 ? own : longest;
        var invocation =
                new Invocation(payload, request.routed().arrival().ids().traceId(), patience);
        return switch (functions.invoke(integration.function(), invocation)) {
            case Invocation.Result.Returned returned -> read(request, returned);
            case Invocation.Result.Failed(var _, boolean coldStart) ->
                    throw failed(request, "the function failed", coldStart);
            case Invocation.Result.Throttled() ->
                    throw request.refuse(Reason.FUNCTION_THROTTLED, Circumstances.PLAIN);
            case Invocation.Result.NotYet() ->
                    throw request.refuse(Reason.FUNCTION_TOO_SLOW, Circumstances.PLAIN);
        };
    }

    private static Answer read(ValidRequest request, Invocation.Result.Returned returned) {
        try {
            return new Answer.Proxied(ProxyAnswer.read(returned.payload()), returned.coldStart());
        } catch (MalformedAnswerException e) {
            throw failed(request, "the function's answer: " + e.getMessage(), returned.coldStart());
        }
    }

    private static Refusal failed(ValidRequest request, String detail, boolean coldStart) {
        return request.refuse(
                Reason.FUNCTION_FAILED, Circumstances.because(detail).afterColdStart(coldStart));
    }
}
