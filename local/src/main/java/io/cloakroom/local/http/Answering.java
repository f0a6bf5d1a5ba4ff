package io.cloakroom.local.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Has a request answered, and answers itself where the handler fails. */
@FunctionalInterface
interface Answering {
    Response BROKEN = new Response(500, Headers.NONE, new byte[0]);

    /**
     * Returns without waiting for the answer.
     *
     * @param departure throws {@link IllegalArgumentException} for a response that would break its
     *     message apart: the handler's fault
     * @throws RejectedExecutionException when the edge is closing
     */
    void answer(Request request, Consumer<Response> departure);

    /** Calls the handler on a thread of its own. */
    static Answering on(ExecutorService threads, HttpHandler handler, Consumer<String> log) {
        return (request, departure) ->
                threads.execute(
                        () -> {
                            try {
                                departure.accept(handler.handle(request));
                            } catch (InterruptedException _) {
                                departure.accept(BROKEN); // The edge is closing.
                            } catch (RuntimeException | Error failure) {
                                log.accept(fault(request, failure));
                                departure.accept(BROKEN);
                            }
                        });
    }

    /** Calls the handler at once; the response departs on the thread that has it. */
    static Answering promptly(PromptHandler handler, Consumer<String> log) {
        return (request, departure) ->
                CompletableFuture.completedStage(request)
                        .thenCompose(handler::handle)
                        .thenAccept(departure)
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null) {
                                        log.accept(fault(request, failure));
                                        departure.accept(BROKEN);
                                    }
                                });
    }

    private static String fault(Request request, Throwable failure) {
        return "%s %s failed: %s".formatted(request.method(), request.path(), failure);
    }
}
