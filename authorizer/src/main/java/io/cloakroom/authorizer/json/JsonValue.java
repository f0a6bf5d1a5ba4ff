package io.cloakroom.authorizer.json;

import java.util.ArrayList;
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

    /** Writes the value at the end of this text. */
    void appendTo(StringBuilder json);

    /** The value as text on one line. */
    default String json() {
        StringBuilder json = new StringBuilder();
        appendTo(json);
        return json.toString();
    }

    record Text(String value) implements JsonValue {
        /** In ASCII, whatever the characters: no reader and no terminal can misread that. */
        @Override
        public void appendTo(StringBuilder json) {
            json.append('"');
            for (int i = 0; i < value.length(); i++) {
                append(value.charAt(i), json);
            }
            json.append('"');
        }

        private static void append(char character, StringBuilder json) {
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character >= ' ' && character <= '~') {
                json.append(character);
            } else {
                String hex = Integer.toHexString(character);
                json.append("\\u").repeat('0', 4 - hex.length()).append(hex);
            }
        }
    }

    /** A number by its digits: only its reader knows which range makes sense. */
    record Numeral(String literal) implements JsonValue {
        public Numeral(long number) {
            this(Long.toString(number));
        }

        @Override
        public void appendTo(StringBuilder json) {
            json.append(literal);
        }
    }

    record Flag(boolean value) implements JsonValue {
        @Override
        public void appendTo(StringBuilder json) {
            json.append(value);
        }
    }

    record Null() implements JsonValue {
        @Override
        public void appendTo(StringBuilder json) {
            json.append("null");
        }
    }

    record Array(List<JsonValue> elements) implements JsonValue {
        public Array {
            elements = List.copyOf(elements);
        }

        /** An array of these texts. */
        public static Array of(List<String> texts) {
            List<JsonValue> elements = new ArrayList<>();
            for (String text : texts) {
                elements.add(new Text(text));
            }
            return new Array(elements);
        }

        @Override
        public void appendTo(StringBuilder json) {
            json.append('[');
            String separator = "";
            for (JsonValue element : elements) {
                json.append(separator);
                element.appendTo(json);
                separator = ",";
            }
            json.append(']');
        }
    }

    /** An object that names a member twice, so that two readers could see two different things. */
    record Ambiguous() implements JsonValue {
        @Override
        public void appendTo(StringBuilder json) {
            throw new UnsupportedOperationException();
        }
    }
}
