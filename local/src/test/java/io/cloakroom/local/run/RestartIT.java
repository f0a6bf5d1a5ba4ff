package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;
import io.cloakroom.local.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The front door is killed and started again, and clients repeat what they have sent. */
class RestartIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void f20RepeatedRequestsAreDoneOnce(@TempDir Path data) throws Exception {
        var made = new EnumMap<Kind, Answer>(Kind.class);
        try (var system = RunningSystem.start("--data", data.toString());
                ExecutorService impatient = Executors.newVirtualThreadPerTaskExecutor()) {
            ApiClient client = client(system);
            for (Kind kind : Kind.values()) {
                Answer answer = create(client, kind, "answered");
                made.put(kind, answer);
                assertThat(change(client, kind, answer).status()).isEqualTo(200);
                // Nobody waits for what becomes of it.
                impatient.execute(() -> createUnseen(client, kind));
            }
            system.kill();
        }

        try (var system = RunningSystem.start("--data", data.toString())) {
            ApiClient client = client(system);
            for (Kind kind : Kind.values()) {
                Answer before = Objects.requireNonNull(made.get(kind));
                assertThat(body(create(client, kind, "answered"))).isEqualTo(body(before));
                assertThat(change(client, kind, before).status()).isEqualTo(412);

                assertThat(body(create(client, kind, "unanswered")))
                        .isEqualTo(body(create(client, kind, "unanswered")));
                assertThat(client.get(kind.path()).json().path("items")).hasSize(2);
            }
        }
    }

    /** Ada, who is an editor too, with an integrator's key. */
    private ApiClient client(RunningSystem system) throws IOException, InterruptedException {
        return new ApiClient(http, system.api(), List.of())
                .with("Authorization", "Bearer " + system.token("ada"))
                .with("x-api-key", system.line("API key").split(" ", 2)[0]);
    }

    private static Answer create(ApiClient client, Kind kind, String key)
            throws IOException, InterruptedException {
        return client.with("Idempotency-Key", key).json("POST", kind.path(), body(kind, key));
    }

    private static void createUnseen(ApiClient client, Kind kind) {
        try {
            create(client, kind, "unanswered");
        } catch (IOException | InterruptedException e) {
            // The front door was killed before it could answer: that is what this is about.
        }
    }

    /** If it is still in its first version. */
    private static Answer change(ApiClient client, Kind kind, Answer made)
            throws IOException, InterruptedException {
        String path = kind.path() + "/" + made.json().path("id").asText();
        return client.with("If-Match", made.header("ETag"))
                .json("PUT", path, body(kind, "changed"));
    }

    private static String body(Kind kind, String title) {
        return kind.body(title, kind == Kind.PRODUCT ? ",\"category\":\"rain\"" : "");
    }

    private static String body(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.response().body();
    }
}
