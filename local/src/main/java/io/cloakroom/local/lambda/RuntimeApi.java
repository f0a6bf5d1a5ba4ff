package io.cloakroom.local.lambda;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.PromptHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lambda's side of the Runtime API, for one execution environment.
 *
 * <p>Source: Lambda developer guide, "Using the Lambda runtime API for custom runtimes".
 */
final class RuntimeApi implements PromptHandler {
    /** As Lambda counts: 6 MB and 100 bytes. */
    static final int LARGEST_ANSWER = 6_291_556;

    private static final String BASE = "/2018-06-01/runtime/";
    private static final Response ACCEPTED =
            Response.of(202, "application/json", "{\"status\":\"OK\"}");
    private static final Response NOT_FOUND = error(404, "NotFound", "Unknown path");
    private static final Response INVALID_ID = error(400, "InvalidRequestID", "Invalid request ID");
    private static final Response TOO_LARGE =
            error(
                    413,
                    "RequestEntityTooLarge",
                    "Exceeded maximum allowed payload size (%d bytes).".formatted(LARGEST_ANSWER));

    private final String functionArn;
    private final CompletableFuture<FunctionError> startError = new CompletableFuture<>();
    private final CompletableFuture<Void> checkpoint = new CompletableFuture<>();
    private final CompletableFuture<Void> restored = new CompletableFuture<>();
    private volatile CompletableFuture<Void> asked = new CompletableFuture<>();
    private volatile CompletableFuture<PendingCall> given = new CompletableFuture<>();
    private volatile @Nullable PendingCall current;

    RuntimeApi(String functionArn) {
        this.functionArn = functionArn;
    }

    /** Done when the runtime client asks for a call after the last one it took. */
    CompletableFuture<Void> asked() {
        return asked;
    }

    /** Done when the hooks before a checkpoint have run. */
    CompletableFuture<Void> checkpoint() {
        return checkpoint;
    }

    /** Lets the hooks after a restore run. */
    void restore() {
        restored.complete(null);
    }

    /** Done when the runtime client reports that start or restore failed. */
    CompletableFuture<FunctionError> startError() {
        return startError;
    }

    void give(PendingCall call) {
        current = call;
        given.complete(call);
    }

    @Override
    public CompletionStage<Response> handle(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET " + BASE + "invocation/next" -> next();
            case "GET " + BASE + "restore/next" -> {
                checkpoint.complete(null);
                yield restored.thenApply(_ -> new Response(200, Headers.NONE, new byte[0]));
            }
            case "POST " + BASE + "init/error", "POST " + BASE + "restore/error" -> {
                startError.complete(FunctionError.read(request.body()));
                yield completedFuture(ACCEPTED);
            }
            default -> completedFuture(outcome(request));
        };
    }

    private CompletionStage<Response> next() {
        asked.complete(null);
        return given.thenApply(this::taken);
    }

    private Response taken(PendingCall call) {
        // Not when it is given: the client may ask for it later than that.
        given = new CompletableFuture<>();
        asked = new CompletableFuture<>();
        var headers =
                Headers.of(
                        "Content-Type", "application/json",
                        "Lambda-Runtime-Aws-Request-Id", call.requestId(),
                        "Lambda-Runtime-Deadline-Ms", Long.toString(call.deadline().toEpochMilli()),
                        "Lambda-Runtime-Invoked-Function-Arn", functionArn,
                        "Lambda-Runtime-Trace-Id", call.invocation().traceId());
        return new Response(200, headers, call.invocation().event());
    }

    private Response outcome(Request request) {
        var call = current;
        if (call == null || !request.path().startsWith(BASE + "invocation/" + call.requestId())) {
            return request.path().startsWith(BASE) ? INVALID_ID : NOT_FOUND;
        }
        return switch (request.path().substring(request.path().lastIndexOf('/'))) {
            case "/response" -> answered(call, request.body());
            case "/error" -> {
                var error = FunctionError.read(request.body());
                call.outcome().complete(new PendingCall.Outcome.Errored(error));
                yield ACCEPTED;
            }
            default -> NOT_FOUND;
        };
    }

    private static Response answered(PendingCall call, byte[] payload) {
        if (payload.length > LARGEST_ANSWER) {
            var error =
                    FunctionError.of(
                            "Function.ResponseSizeTooLarge",
                            "Response payload size exceeded maximum allowed payload size (%d bytes)."
                                    .formatted(LARGEST_ANSWER));
            call.outcome().complete(new PendingCall.Outcome.Errored(error));
            return TOO_LARGE;
        }
        call.outcome().complete(new PendingCall.Outcome.Answered(payload));
        return ACCEPTED;
    }

    private static Response error(int status, String type, String message) {
        var body = "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}".formatted(message, type);
        return Response.of(status, "application/json", body);
    }
}
