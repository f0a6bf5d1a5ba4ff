package io.cloakroom.local.http;

import java.util.concurrent.CompletionStage;

/** Request in, response out, now or later; called on the line's own thread, which must not wait. */
@FunctionalInterface
public interface PromptHandler {
    CompletionStage<Response> handle(Request request);
}
