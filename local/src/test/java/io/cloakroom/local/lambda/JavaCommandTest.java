package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.lambda.PendingCall.Outcome.Answered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

class JavaCommandTest {
    @TempDir private Path folder;

    private FunctionDefinition function(Path zip) {
        return new FunctionDefinition(
                new FunctionName("Fixture", "fixture", "arn", Optional.empty()),
                zip,
                "Handler::handle",
                Map.of(),
                new FunctionLimits(512, Duration.ofMinutes(1), OptionalInt.empty()),
                true,
                EventInvokeConfig.DEFAULT);
    }

    @Test
    void givesTheManagedRuntimesHeap() {
        assertThat(new JavaCommand(FunctionZip.RUNTIME).of(function(folder)))
                .contains("-XX:MaxHeapSize=445644k");
    }

    /** AWS builds the runtime client's native code for Linux only: ours stands in elsewhere. */
    @Test
    void runsFunctionsWhereThereIsNoNativeRuntimeClient() throws Exception {
        var log = new CopyOnWriteArrayList<String>();
        var code = Archive.unpack(FunctionZip.of(folder, FunctionUnderTest.ECHO), folder);
        var api = new RuntimeApi("arn");
        api.restore();
        var limits = HttpLimits.API_GATEWAY.withGrace(Duration.ZERO);
        try (var edge = HttpEdge.of(limits, api, log::add)) {
            var command = new JavaCommand(FunctionZip.RUNTIME, "Mac OS X").of(function(folder));
            var variables =
                    Map.of(
                            "AWS_LAMBDA_RUNTIME_API",
                            "127.0.0.1:" + edge.port(),
                            "AWS_LAMBDA_INITIALIZATION_TYPE",
                            "snap-start");
            var process = FunctionProcess.start(command, variables, code, log::add);
            for (var event : List.of("1", "\"ä\"")) {
                assertThat(answer(api, event)).as("after %s", log).isEqualTo(event);
            }
            process.stop();
            assertThat(command).noneMatch(argument -> argument.contains("NativeClient.JNI"));
        }
    }

    private static String answer(RuntimeApi api, String event) throws Exception {
        var invocation = new Invocation(event.getBytes(UTF_8), "", Duration.ZERO);
        var deadline = Instant.now().plusSeconds(60);
        var call = new PendingCall(invocation, deadline, new CompletableFuture<>());
        api.give(call);
        var outcome = call.outcome().get(1, TimeUnit.MINUTES);
        return new String(((Answered) outcome).payload(), UTF_8);
    }
}
