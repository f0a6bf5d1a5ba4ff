package io.cloakroom.local.restapi;

import io.cloakroom.local.http.Headers;

import java.time.Duration;

/** What answers a request that has passed every check. */
public sealed interface Integration {
    /**
     * A Lambda function that gets the proxy event, payload format 1.0.
     *
     * @param function logical id of the function in the template
     * @param timeout 50 ms to 29 s
     */
    record LambdaProxy(String function, Duration timeout) implements Integration {}

    /**
     * What a deployment lets pass, and the service finds wrong at each request: a function that
     * nothing lets the API invoke, for instance.
     */
    record Misconfigured(String fault) implements Integration {}

    /** A fixed answer; SAM makes preflights of it. */
    record Mock(int status, Headers headers, byte[] body) implements Integration {}
}
