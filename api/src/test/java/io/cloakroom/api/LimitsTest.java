package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** How large a thing may be, in bytes of UTF-8, and what the table makes of it. */
final class LimitsTest {

    private static final int MOST_BYTES = 256 * 1024;

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    /** One, two, three and four bytes a character. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "\uD83D\uDE00"})
    void countBytesAndNotCharacters(String character) {
        int bytes = character.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        String frame = "{\"title\":\"t\",\"data\":{\"t\":\"\"}}";
        int room = (MOST_BYTES - frame.length()) / bytes;

        assertThat(create(character.repeat(room)).status()).isEqualTo(201);
        assertThat(create(character.repeat(room + 1)).status()).isEqualTo(413);
    }

    @Test
    void holdForWhatPatchesAddUp() {
        String id = create("x".repeat(200_000)).text("id");
        Event patch =
                Event.of("PATCH", "/items/" + id)
                        .mergePatch("{\"data\":{\"u\":\"%s\"}}".formatted("y".repeat(200_000)));

        assertThat(api.send(patch.as(alice)).status()).isEqualTo(413);
        assertThat(api.send(Event.get("/items/" + id).as(alice)).header("ETag")).isEqualTo("\"1\"");
    }

    /** Many small values weigh most in the table. */
    @Test
    void leaveRoomForWhatTheTableAdds() {
        String zeros = "0,".repeat(130_000) + "0";
        Answer made =
                api.send(
                        Event.of("POST", "/items")
                                .header("Idempotency-Key", "k")
                                .json("{\"title\":\"t\",\"data\":{\"l\":[%s]}}".formatted(zeros))
                                .as(alice));

        assertThat(made.status()).as(made.headers().toString()).isEqualTo(201);
    }

    @Test
    void takeTextOfTheTablesLanguageAsText() {
        String injected = "#x = :y OR attribute_exists(#id) SET userId = :bob";

        Answer made = create(injected);

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.send(Event.get("/items/" + made.text("id")).as(alice)).body())
                .contains(injected);
    }

    @Test
    void letANewerVersionsItemBeRead() {
        String id = create("x").text("id");
        try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
            client.updateItem(
                    update ->
                            update.tableName(api.table())
                                    .key(Map.of("id", AttributeValue.fromS(id)))
                                    .updateExpression("SET colour = :c")
                                    .expressionAttributeValues(
                                            Map.of(":c", AttributeValue.fromS("red"))));
        }

        assertThat(api.send(Event.get("/items/" + id).as(alice)).status()).isEqualTo(200);
        assertThat(api.send(Event.get("/items").as(alice)).body()).contains(id);
    }

    private Answer create(String text) {
        return api.send(
                Event.of("POST", "/items")
                        .json("{\"title\":\"t\",\"data\":{\"t\":\"%s\"}}".formatted(text))
                        .as(alice));
    }
}
