package io.cloakroom.api;

import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.api.settings.Settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The function under test, with a table of its own. */
public record Api(ApiHandler handler, String table, LocalSecrets secrets) {

    /**
     * One function for all tests that need no clock of their own; they keep apart by their users.
     */
    public static Api shared() {
        return Shared.API;
    }

    public static Api start(Clock clock) {
        LocalDynamoDb dynamoDb = LocalDynamoDb.shared();
        String table = dynamoDb.itemsTable();
        LocalSecrets secrets = LocalSecrets.start("a secret for tests");
        AwsClients clients = new AwsClients(dynamoDb::client, secrets::client);
        return new Api(new ApiHandler(settings(table), clients, clock), table, secrets);
    }

    public static Settings settings(String table) {
        return Settings.of(
                Map.of(
                        "ITEMS_TABLE",
                        table,
                        "CURSOR_SECRET_ID",
                        "cursor-key",
                        "ALLOWED_ORIGIN",
                        "http://localhost:3000"));
    }

    public static String someone() {
        return "user-" + UUID.randomUUID();
    }

    public Answer send(Event event) {
        return send(event.bytes());
    }

    public Answer send(byte[] event) {
        return send(handler, event);
    }

    public static Answer send(ApiHandler handler, byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.read(answer.toByteArray());
    }

    /** Makes an item and tells its id. */
    public String create(String userId, String body) {
        Answer answer = send(Event.of("POST", "/items").as(userId).json(body));
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.text("id");
    }

    private static final class Shared {
        static final Api API = start(Clock.systemUTC());
    }
}
