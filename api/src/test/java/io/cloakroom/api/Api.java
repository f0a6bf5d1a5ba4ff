package io.cloakroom.api;

import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.api.description.ApiDescription;
import io.cloakroom.api.description.ApiDescription.Answered;
import io.cloakroom.api.settings.Settings;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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
        return start(table, clients, secrets, clock);
    }

    public static Api start(String table, AwsClients clients, LocalSecrets secrets, Clock clock) {
        return new Api(new ApiHandler(settings(table), clients, clock), table, secrets);
    }

    /** The beans of the function that have an annotation. */
    public Stream<BeanDefinition<?>> beans(Class<? extends Annotation> annotation) {
        return handler
                .application()
                .getBeanDefinitions(Qualifiers.byStereotype(annotation))
                .stream()
                .map(definition -> (BeanDefinition<?>) definition);
    }

    public static Settings settings(String table) {
        return Settings.of(
                Map.of(
                        "ITEMS_TABLE",
                        table,
                        "PRODUCTS_TABLE",
                        LocalDynamoDb.productsTable(table),
                        "CURSOR_SECRET_ID",
                        "cursor-key",
                        "ALLOWED_ORIGIN",
                        "http://localhost:3000"));
    }

    public static String someone() {
        return "user-" + UUID.randomUUID();
    }

    /** Sends a request; its answer must be one that the API's description allows for. */
    public Answer send(Event event) {
        Answer answer = send(event.bytes());
        List<String> differences =
                ApiDescription.shared()
                        .differences(
                                event.method(),
                                event.path(),
                                new Answered(answer.status(), answer.headers(), answer.body()));
        if (!differences.isEmpty()) {
            throw new AssertionError("Not as described: " + differences + "\n" + answer);
        }
        return answer;
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
        return create(Event.of("POST", "/items").as(userId).json(body));
    }

    /** Makes what the request asks for and tells its id. */
    public String create(Event event) {
        Answer answer = send(event);
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.text("id");
    }

    private static final class Shared {
        static final Api API = start(Clock.systemUTC());
    }
}
