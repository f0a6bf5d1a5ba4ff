package io.cloakroom.api;

import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.api.metrics.RequestLog;
import io.cloakroom.api.settings.Settings;
import io.micronaut.context.ApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;

import javax.net.ssl.SSLContext;

/**
 * Plays requests before a snapshot is taken, so that whoever comes first after a restore finds
 * every class loaded.
 *
 * <p>On a function of its own, with a table that answers from memory: nothing goes over the
 * network, and nothing of it stays. Only reads are played: writes draw random numbers, and those
 * must not come from before the snapshot.
 */
final class Rehearsal {

    /** An item and a product at once. */
    private static final String ENTRY =
            """
            {"id":{"S":"01890000-0000-7000-8000-000000000000"},"userId":{"S":"rehearsal"},"version":{"N":"1"},
            "title":{"S":"t"},"data":{"M":{"n":{"N":"1.5"},"l":{"L":[{"S":"s"},{"BOOL":true},{"NULL":true}]}}},
            "name":{"S":"n"},"category":{"S":"c"},"amount":{"S":"1.50"},"currency":{"S":"EUR"},
            "createdAt":{"S":"2026-01-01T00:00:00.000000Z"},"updatedAt":{"S":"2026-01-01T00:00:00.000000Z"}}
            """;

    /** A page of one entry serves a query, and the entry in it a read. */
    static final String TABLE =
            "{\"Count\":1,\"ScannedCount\":1,\"Items\":[" + ENTRY + "],\"Item\":" + ENTRY + "}";

    static final List<String> FOUND =
            List.of(
                    "/health",
                    "/me",
                    "/items",
                    "/items/01890000-0000-7000-8000-000000000000",
                    "/products",
                    "/products/01890000-0000-7000-8000-000000000000");
    private static final List<String> NOT_FOUND = List.of("/items/none", "/none");

    private Rehearsal() {}

    static void play(Settings settings) {
        Clock clock = Clock.systemUTC();
        ApplicationContext application =
                Application.rehearse(settings, AwsClients.canned(TABLE), clock);
        ApiHandler handler =
                new ApiHandler(
                        settings,
                        application,
                        new RequestLog(new PrintStream(OutputStream.nullOutputStream()), clock));
        try {
            // Half a second of the first call to AWS is the making of this.
            SSLContext.getDefault();
            for (String path : FOUND) {
                send(handler, path, clock);
            }
            for (String path : NOT_FOUND) {
                send(handler, path, clock);
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The rehearsal failed", e);
        }
        application.close();
    }

    private static void send(ApiHandler handler, String path, Clock clock) throws IOException {
        String event =
                """
                {"httpMethod":"GET","path":"%s","multiValueHeaders":{"Accept":["*/*"]},"requestContext":{
                "requestId":"r","stage":"s","authorizer":{"userId":"rehearsal","groups":"[]","exp":"%d"}}}
                """
                        .formatted(path, clock.instant().getEpochSecond() + 60);
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(
                new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), null);
    }
}
