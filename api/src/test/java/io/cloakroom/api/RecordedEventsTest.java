package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.description.ApiDescription;
import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The events that {@code sam local invoke} is given, whole as the gateway sends them. */
final class RecordedEventsTest {

    private static final Path FOLDER = Path.of("../events");

    /** Which they ask for. */
    private static final String ID = "01890000-0000-7000-8000-000000000000";

    private final Api api = Api.shared();

    @ParameterizedTest
    @CsvSource({
        "health,200",
        "me,200",
        "items-list,200",
        "items-create,201",
        "items-read,200",
        "items-replace,200",
        "items-change,200",
        "items-delete,204",
        "products-list,200",
        "products-create,201",
        "products-read,200",
        "products-replace,200",
        "products-change,200",
        "products-delete,204"
    })
    void areAnswered(String name, int status) {
        putThere("items-create", api.table());
        putThere("products-create", LocalDynamoDb.productsTable(api.table()));

        Answer answer = api.send(event(name));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @Test
    void coverEveryOperation() throws IOException {
        List<String> recorded;
        try (Stream<Path> files = Files.list(FOLDER)) {
            recorded =
                    files.map(file -> file.getFileName().toString().replace(".json", ""))
                            .filter(name -> !name.startsWith("authorizer-"))
                            .map(RecordedEventsTest::operation)
                            .toList();
        }

        assertThat(recorded)
                .containsExactlyInAnyOrderElementsOf(
                        ApiDescription.shared().operations().stream()
                                .map(operation -> operation.method() + " " + operation.path())
                                .toList());
    }

    private static String operation(String name) {
        JsonNode event = Answer.json(new String(event(name), StandardCharsets.UTF_8));
        return Answer.required(event, "httpMethod").getStringValue()
                + " "
                + Answer.required(event, "resource").getStringValue();
    }

    /** What this event makes, under the id that others ask for. */
    private void putThere(String creation, String table) {
        String made = api.send(event(creation)).text("id");
        try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
            Map<String, AttributeValue> entry =
                    new HashMap<>(
                            client.getItem(get -> get.tableName(table).key(key(made))).item());
            entry.putAll(key(ID));
            client.putItem(put -> put.tableName(table).item(entry));
        }
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    private static byte[] event(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
