package io.cloakroom.authorizer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads exactly one JSON object in valid UTF-8 within fixed bounds, and refuses everything else.
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 100;

    /** Names are not interned: they come from strangers, and a table of them would only grow. */
    static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxNumberLength(MAX_NUMBER_LENGTH)
                                    .build())
                    .build();

    private final JsonParser parser;
    private boolean ambiguous;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** The object in these bytes; one that names a member twice, at any depth, is refused. */
    public static JsonObject object(byte[] utf8) throws MalformedJson {
        return read(utf8, false);
    }

    /**
     * The object in these bytes; an inner one that names a member twice becomes {@link
     * JsonValue.Ambiguous}, so that one bad entry of a list does not cost the others.
     */
    public static JsonObject objectOfIndependentParts(byte[] utf8) throws MalformedJson {
        return read(utf8, true);
    }

    private static JsonObject read(byte[] utf8, boolean toleratesAmbiguousParts)
            throws MalformedJson {
        try (JsonParser parser = FACTORY.createParser(decode(utf8))) {
            StrictJson reader = new StrictJson(parser);
            parser.nextToken();
            JsonValue value = reader.value();
            boolean ends = parser.nextToken() == null;
            if (ends
                    && value instanceof JsonObject object
                    && (toleratesAmbiguousParts || !reader.ambiguous)) {
                return object;
            }
            throw new MalformedJson();
        } catch (IOException e) {
            // The parser's own message quotes the text, and the text may be a token.
            throw new MalformedJson();
        }
    }

    private static String decode(byte[] utf8) throws CharacterCodingException {
        // A new decoder reports what is malformed; String's constructor would replace it.
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private JsonValue value() throws IOException, MalformedJson {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral();
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case VALUE_NULL -> new JsonValue.Null();
            case null, default -> throw new MalformedJson();
        };
    }

    private JsonValue object() throws IOException, MalformedJson {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        boolean repeats = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            repeats |= members.put(name, value()) != null;
        }
        ambiguous |= repeats;
        return repeats ? new JsonValue.Ambiguous() : new JsonObject(members);
    }

    private JsonValue array() throws IOException, MalformedJson {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new JsonValue.Array(elements);
    }

    private JsonValue numeral() throws IOException, MalformedJson {
        if (parser.getTextLength() > MAX_NUMBER_LENGTH) {
            throw new MalformedJson();
        }
        return new JsonValue.Numeral(parser.getText());
    }
}
