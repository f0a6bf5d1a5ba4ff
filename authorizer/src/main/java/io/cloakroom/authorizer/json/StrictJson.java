package io.cloakroom.authorizer.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads exactly one JSON object in valid UTF-8 within fixed bounds, and refuses everything else.
 *
 * <p>Our own, because a library's reader would add half as much again to the cold start.
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 32;

    private final JsonScanner scanner;
    private int depth;
    private boolean ambiguous;

    private StrictJson(String text) {
        scanner = new JsonScanner(text);
    }

    /** The object in these bytes; one that names a member twice, at any depth, is refused. */
    public static JsonObject object(byte[] utf8) throws MalformedJson {
        StrictJson reader = new StrictJson(decode(utf8));
        JsonObject object = reader.document();
        if (reader.ambiguous) {
            throw new MalformedJson();
        }
        return object;
    }

    /**
     * The object in these bytes; an inner one that names a member twice becomes {@link
     * JsonValue.Ambiguous}, so that one bad entry of a list does not cost the others.
     */
    public static JsonObject objectOfIndependentParts(byte[] utf8) throws MalformedJson {
        return new StrictJson(decode(utf8)).document();
    }

    private static String decode(byte[] utf8) throws MalformedJson {
        try {
            // A new decoder reports what is malformed; String's constructor would replace it.
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson();
        }
    }

    private JsonObject document() throws MalformedJson {
        if (value() instanceof JsonObject object && scanner.isAtEnd()) {
            return object;
        }
        throw new MalformedJson();
    }

    private JsonValue value() throws MalformedJson {
        return switch (scanner.peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonValue.Text(scanner.string());
            case 't' -> word("true", new JsonValue.Flag(true));
            case 'f' -> word("false", new JsonValue.Flag(false));
            case 'n' -> word("null", new JsonValue.Null());
            default -> new JsonValue.Numeral(scanner.number());
        };
    }

    private JsonValue word(String word, JsonValue value) throws MalformedJson {
        scanner.expect(word);
        return value;
    }

    private JsonValue object() throws MalformedJson {
        open("{");
        Map<String, JsonValue> members = new LinkedHashMap<>();
        boolean repeats = false;
        if (!scanner.takes("}")) {
            do {
                repeats |= addMember(members);
            } while (scanner.takes(","));
            scanner.expect("}");
        }
        depth--;
        ambiguous |= repeats;
        return repeats ? new JsonValue.Ambiguous() : new JsonObject(members);
    }

    /** Whether there was a member of that name. */
    private boolean addMember(Map<String, JsonValue> members) throws MalformedJson {
        String name = scanner.string();
        scanner.expect(":");
        return members.put(name, value()) != null;
    }

    private JsonValue array() throws MalformedJson {
        open("[");
        List<JsonValue> elements = new ArrayList<>();
        if (!scanner.takes("]")) {
            do {
                elements.add(value());
            } while (scanner.takes(","));
            scanner.expect("]");
        }
        depth--;
        return new JsonValue.Array(elements);
    }

    private void open(String bracket) throws MalformedJson {
        scanner.expect(bracket);
        depth++;
        if (depth > MAX_DEPTH) {
            throw new MalformedJson();
        }
    }
}
