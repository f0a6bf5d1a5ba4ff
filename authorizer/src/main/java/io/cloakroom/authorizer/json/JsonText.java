package io.cloakroom.authorizer.json;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a JSON value as text on one line. */
public final class JsonText {
    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    public static String of(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = StrictJson.FACTORY.createGenerator(text)) {
            new JsonText(generator).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(JsonValue value) throws IOException {
        switch (value) {
            case JsonValue.Text(String text) -> generator.writeString(text);
            case JsonValue.Numeral(String literal) -> generator.writeNumber(literal);
            case JsonValue.Flag(boolean flag) -> generator.writeBoolean(flag);
            case JsonValue.Null _ -> generator.writeNull();
            case JsonValue.Array array -> writeArray(array);
            case JsonObject object -> writeObject(object);
            case JsonValue.Ambiguous _ -> throw new IllegalArgumentException("Not writable");
        }
    }

    private void writeArray(JsonValue.Array array) throws IOException {
        generator.writeStartArray();
        for (JsonValue element : array.elements()) {
            write(element);
        }
        generator.writeEndArray();
    }

    private void writeObject(JsonObject object) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            generator.writeFieldName(member.getKey());
            write(member.getValue());
        }
        generator.writeEndObject();
    }
}
