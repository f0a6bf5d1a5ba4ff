package io.cloakroom.local.authorize;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.MalformedAnswerException;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.route.RoutedRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** Calls a Lambda authorizer of type TOKEN. */
final class TokenAuthorizer {
    /** How long the service waits is not documented; about half a minute was seen. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Exactly this message means 401; every other failure is the authorizer's own fault. */
    private static final String REJECTED = "Unauthorized";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Functions functions;

    TokenAuthorizer(Functions functions) {
        this.functions = functions;
    }

    /** The whole event of a TOKEN authorizer. */
    private record Event(String type, String authorizationToken, String methodArn) {
        /** A token is not for logs. */
        @Override
        public String toString() {
            return "Event[methodArn=" + methodArn + "]";
        }
    }

    /** An answer that has just been given. */
    record Fresh(AuthorizerAnswer answer, Duration latency, boolean coldStart) {}

    /** The header's whole value, scheme included; of several the last, as in an event's headers. */
    static String token(RoutedRequest routed, Authorizer authorizer) {
        Optional<String> token =
                routed.request()
                        .header(authorizer.header())
                        .filter(value -> !value.isBlank())
                        .filter(value -> isExpected(value, authorizer));
        return token.orElseThrow(() -> routed.refuse(Reason.UNAUTHORIZED));
    }

    /** Whether the whole value must match or a part of it may is not documented: the whole. */
    private static boolean isExpected(String token, Authorizer authorizer) {
        return authorizer
                .validationExpression()
                .map(expression -> expression.matcher(token).matches())
                .orElse(true);
    }

    Fresh call(RoutedRequest routed, AuthorizerCache.Key key, MethodArn arn, String function)
            throws InterruptedException {
        long start = System.nanoTime();
        var invocation =
                new Invocation(event(key.token(), arn), routed.arrival().ids().traceId(), PATIENCE);
        return switch (functions.invoke(function, invocation)) {
            case Invocation.Result.Returned(byte[] payload, boolean coldStart) ->
                    new Fresh(
                            read(routed, payload, coldStart),
                            Duration.ofNanos(System.nanoTime() - start),
                            coldStart);
            case Invocation.Result.Failed(String message, boolean coldStart) ->
                    throw failure(routed, message, coldStart);
            case Invocation.Result.Throttled() ->
                    throw broken(routed, "the authorizer was throttled", false);
            case Invocation.Result.NotYet() ->
                    throw broken(routed, "the authorizer did not answer in time", false);
        };
    }

    private static byte[] event(String token, MethodArn arn) {
        try {
            return JSON.writeValueAsBytes(new Event("TOKEN", token, arn.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
