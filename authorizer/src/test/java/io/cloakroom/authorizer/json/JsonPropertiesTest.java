package io.cloakroom.authorizer.json;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our reader takes and refuses the same texts as Jackson, and sees the same in them. */
class JsonPropertiesTest {
    private static final List<String> SEEDS =
            List.of(
                    "{\"a\":1}",
                    "{ \"a\" : [ 1 , -0.5e+10 , true , null ] }",
                    "{\"a\":{\"b\":{\"c\":[[],{}]}},\"d\":\"x\\u00e4\\n\"}",
                    "{\"iss\":\"https:\\/\\/i\",\"exp\":1.5E9,\"aud\":[\"a\",\"b\"]}");

    record Edit(int position, int length, String text) {
        String applied(String json) {
            int start = Math.floorMod(position, json.length() + 1);
            int end = Math.min(json.length(), start + length);
            return json.substring(0, start) + text + json.substring(end);
        }
    }

    @Property(tries = 5_000)
    void agreesWithJacksonNearGoodJson(
            @ForAll("seeds") String seed, @ForAll("edits") @Size(max = 3) List<Edit> edits) {
        String json = seed;
        for (Edit edit : edits) {
            json = edit.applied(json);
        }

        assertThat(ours(json)).isEqualTo(jacksons(json));
    }

    @Property(tries = 2_000)
    void agreesWithJacksonFarFromIt(@ForAll String json) {
        assertThat(ours(json)).isEqualTo(jacksons(json));
    }

    @Property(tries = 1_000)
    void readsEveryTextThatItWrites(@ForAll String name, @ForAll String text) throws Exception {
        JsonObject object = JsonObject.builder().with(name, text).build();

        assertThat(StrictJson.object(object.json().getBytes(UTF_8))).isEqualTo(object);
    }

    @Provide
    Arbitrary<String> seeds() {
        return Arbitraries.of(SEEDS);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .withChars(
                                "{}[]\":,\\/ \t\n\r\f0123456789+-.eEtrufalsn'#*\u0000\u00a0\ufeff")
                        .ofMaxLength(3);
        Arbitrary<Edit> edit =
                Combinators.combine(
                                Arbitraries.integers(), Arbitraries.integers().between(0, 3), texts)
                        .as(Edit::new);
        return edit.list();
    }

    private static Optional<JsonObject> ours(String json) {
        try {
            return Optional.of(StrictJson.object(json.getBytes(UTF_8)));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> jacksons(String json) {
        // Bytes and back: a lone surrogate in the text is a question mark in its bytes.
        String text = new String(json.getBytes(UTF_8), UTF_8);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            parser.nextToken();
            JsonValue value = value(parser);
            return value instanceof JsonObject object && parser.nextToken() == null
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Flag(token == JsonToken.VALUE_TRUE);
            case null, default -> new JsonValue.Null();
        };
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new JsonObject(members);
    }

    private static JsonValue array(JsonParser parser) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new JsonValue.Array(elements);
    }
}
