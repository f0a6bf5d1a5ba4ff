package io.cloakroom.local.http;

/** Request in, response out; called on a thread that may block. */
@FunctionalInterface
public interface HttpHandler {
    Response handle(Request request) throws InterruptedException;
}
