package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.lambda.FunctionStatus.State;
import io.cloakroom.local.lambda.FunctionZip;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.lambda.LambdaSettings;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.sam.Serverless;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What becomes of a function that takes longer than the gateway waits. */
class SlowFunctionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Answers how often it was called before, once the file {@code open} is there. */
    private static final String BACKEND =
            """
            private static int calls;
            public static Map<String, Object> handle(Map<String, Object> event) throws Exception {
                int before = calls++;
                new File("$FOLDER/arrived").createNewFile();
                while (!new File("$FOLDER/open").exists()) { Thread.sleep(5); }
                return Map.of("body", "called " + before + " times before");
            }
            """;

    private static final String TEMPLATE =
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Slow:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java25
                  Handler: Handler::handle
                  CodeUri: function.zip
                  MemorySize: 128
                  Timeout: 60
                  Events:
                    Ask: {Type: Api, Properties: {Method: GET, Path: /slow}}
            """;

    @TempDir private Path folder;
    private final Closing closing = new Closing();
    private HttpClient http;
    private Lambda lambda;
    private URI impatient;
    private URI patient;

    @BeforeEach
    void start() throws IOException {
        FunctionZip.of(folder, BACKEND.replace("$FOLDER", folder.toString()));
        var template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        var system = Serverless.read(template, Map.of(), "eu-central-1");
        lambda = closing.add(new Lambda(system.functions(), settings(), (_, _) -> {}));
        var api = system.restApis().getFirst();
        impatient = serve(api, new Account("eu-central-1", "123456789012", PATIENCE));
        patient = serve(api, new Account("eu-central-1", "123456789012"));
        http = closing.add(HttpClient.newHttpClient());
    }

    private URI serve(RestApi api, Account account) throws IOException {
        var clock = InstantSource.system();
        var door = new FrontDoor(api, account, lambda, Plans.none(), clock, entry -> {});
        var edge = closing.add(new HttpEdge(0, HttpLimits.API_GATEWAY, door, line -> {}));
        return URI.create("http://127.0.0.1:%d/Prod/slow".formatted(edge.port()));
    }

    @AfterEach
    void stop() {
        closing.close();
    }

    private LambdaSettings settings() {
        return new LambdaSettings(
                Path.of("target", "runtime").toAbsolutePath(),
                folder.resolve("work"),
                1,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Map.of("AWS_REGION", "eu-central-1"));
    }

    @Test
    void isAnswered504AndRunsOnInItsEnvironment() throws Exception {
        assertThatItTimedOut(get(impatient));
        await(() -> Files.exists(folder.resolve("arrived")));
        assertThat(states()).containsExactly(State.BUSY);

        assertThatItTimedOut(get(impatient));
        assertThat(states()).containsExactly(State.BUSY);

        Files.createFile(folder.resolve("open"));
        await(() -> states().equals(List.of(State.IDLE)));
        var answer = get(patient);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("called 1 times before");
    }

    private static void assertThatItTimedOut(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
    }

    private List<State> states() {
        return lambda.status().getFirst().environments().stream().map(one -> one.state()).toList();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }
}
