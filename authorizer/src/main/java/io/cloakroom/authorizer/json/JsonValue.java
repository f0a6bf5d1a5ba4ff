package io.cloakroom.authorizer.json;

import java.util.List;

/** A JSON value as it was written: nothing is converted from one type to another. */
public sealed interface JsonValue
        permits JsonObject,
                JsonValue.Ambiguous,
                JsonValue.Array,
                JsonValue.Flag,
                JsonValue.Null,
                JsonValue.Numeral,
                JsonValue.Text {

    record Text(String value) implements JsonValue {}

    /** A number by its digits: only its reader knows which range makes sense. */
    record Numeral(String literal) implements JsonValue {}

    record Flag(boolean value) implements JsonValue {}

    record Null() implements JsonValue {}

    record Array(List<JsonValue> elements) implements JsonValue {
        public Array {
            elements = List.copyOf(elements);
        }

        /** An array of these texts. */
        public static Array of(List<String> texts) {
            return new Array(texts.stream().<JsonValue>map(Text::new).toList());
        }
    }

    /** An object that names a member twice, so that two readers could see two different things. */
    record Ambiguous() implements JsonValue {}
}
