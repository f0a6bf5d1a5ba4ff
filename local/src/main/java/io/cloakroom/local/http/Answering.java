package io.cloakroom.local.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Calls the handler on a thread of its own. */
final class Answering {
    private static final Response BROKEN = new Response(500, Headers.NONE, new byte[0]);

    private final HttpHandler handler;
    private final ExecutorService threads;
    private final Consumer<String> log;

    Answering(HttpHandler handler, ExecutorService threads, Consumer<String> log) {
        this.handler = handler;
        this.threads = threads;
        this.log = log;
    }

    /**
     * @param answered called on the handler's thread, which ends when it returns
     * @throws RejectedExecutionException when the edge is closing
     */
    void answer(Request request, Consumer<Response> answered) {
        threads.execute(() -> answered.accept(respond(request)));
    }

    private Response respond(Request request) {
        try {
            return OutgoingMessage.checked(handler.handle(request));
        } catch (InterruptedException _) {
            return BROKEN; // The edge is closing.
        } catch (RuntimeException | Error failure) {
            log.accept("%s %s failed: %s".formatted(request.method(), request.path(), failure));
            return BROKEN;
        }
    }
}
