package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.http.RawClient;

import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Clients that mean no good, at a system with its real functions. */
class HostileIT {
    private static final int CLIENTS = 100;
    private static final int LARGEST = 10_485_760;

    private final Random random = new Random(42);

    @Test
    void leaveNothingBehindAndGetNo500() throws Exception {
        // One environment for each function: what is there after it can be told exactly.
        try (var system = RunningSystem.start("--in-memory", "--max-environments", "1")) {
            String token = system.token("ada");
            assertThat(status(system, token)).isEqualTo(200);
            var before = Footprint.of(system);

            var answers = new ArrayList<String>();
            answers.addAll(spoilt(system, token));
            answers.addAll(atOnce(CLIENTS, () -> twoRequestsThenSilence(system, token)));
            answers.addAll(atOnce(CLIENTS, () -> gone(system, token)));
            answers.addAll(atOnce(6, () -> large(system, token)));

            assertThat(answers).allSatisfy(HostileIT::isNoFaultOfOurs);
            assertThat(status(system, token)).isEqualTo(200);
            assertThat(before.comesBack(system)).matches(after -> after.isWithin(before));
            assertThat(system.output()).doesNotContain(token, "Exception", " failed: ");
        }
    }

    private static int status(RunningSystem system, String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(system.api().resolve("/dev/me"))
                            .header("Authorization", "Bearer " + token);
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    /** Nothing at all, or answers of which none is an internal error. */
    private static void isNoFaultOfOurs(String bytes) {
        if (!bytes.isEmpty()) {
            assertThat(bytes).startsWith("HTTP/1.1 ");
            assertThat(bytes).doesNotContain("HTTP/1.1 500", "HTTP/1.1 502");
        }
    }

    private static List<String> atOnce(int clients, Callable<String> client) throws Exception {
        var answers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < clients; i++) {
                calls.add(client);
            }
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String me(String token, String more) {
        return "GET /dev/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n"
                .formatted(token, more);
    }

    /** A good request with a few bytes of it changed, lost, doubled, or cut off. */
    private List<String> spoilt(RunningSystem system, String token) throws Exception {
        var answers = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            var bytes = new StringBuilder(me(token, "Content-Length: 3\r\n") + "abc");
            for (int spoil = 0; spoil <= random.nextInt(3); spoil++) {
                spoil(bytes);
            }
            try (var client = new RawClient(system.api().getPort())) {
                client.send(bytes.toString());
                client.endOutput();
                answers.add(client.rest());
            }
        }
        return answers;
    }

    private void spoil(StringBuilder bytes) {
        int at = random.nextInt(bytes.length());
        switch (random.nextInt(4)) {
            case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
            case 1 -> bytes.deleteCharAt(at);
            case 2 -> bytes.insert(at, bytes.substring(at, Math.min(at + 20, bytes.length())));
            default -> bytes.setLength(Math.max(1, at));
        }
    }

    private static String twoRequestsThenSilence(RunningSystem system, String token)
            throws Exception {
        try (var client = new RawClient(system.api().getPort())) {
            client.send(me(token, "").repeat(2) + "GET /dev/hea");
            return client.answer() + client.answer();
        }
    }

    private static String gone(RunningSystem system, String token) throws Exception {
        try (var client = new RawClient(system.api().getPort())) {
            client.send(me(token, ""));
        }
        return "";
    }

    /** As much as the gateway takes, which is more than the function does. */
    private static String large(RunningSystem system, String token) throws Exception {
        try (var client = new RawClient(system.api().getPort())) {
            client.send(
                    "POST /dev/items HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(token, LARGEST));
            client.send("x".repeat(LARGEST));
            return client.answer();
        }
    }
}
