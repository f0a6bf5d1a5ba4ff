package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

class RuntimeApiTest {
    private final RuntimeApi api = new RuntimeApi("arn");

    @Test
    void waitsForAQuestionAfterACallThatWasGivenBeforeItWasAskedFor() {
        give("one");
        assertThat(ask()).isDone();
        give("two");
        assertThat(ask()).isDone();
        assertThat(api.asked()).isNotDone();
        var third = ask();
        assertThat(api.asked()).isDone();
        assertThat(third).isNotDone();
        give("three");
        assertThat(third.join().status()).isEqualTo(200);
    }

    private void give(String requestId) {
        var invocation = new Invocation(requestId, new byte[0], "", Duration.ZERO);
        api.give(new PendingCall(invocation, Instant.EPOCH, new CompletableFuture<>()));
    }

    private CompletableFuture<Response> ask() {
        var path = "/2018-06-01/runtime/invocation/next";
        return api.handle(new Request("GET", path, Headers.NONE, new byte[0], ""))
                .toCompletableFuture();
    }
}
