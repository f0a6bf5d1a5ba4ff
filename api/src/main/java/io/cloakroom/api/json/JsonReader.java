package io.cloakroom.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import io.cloakroom.api.problem.Problem;
import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.problem.Violation;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.tree.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON document (RFC 8259) and refuses what could not come back as it was sent. */
final class JsonReader {

    /** The body's own object, and twenty levels of data in it. */
    private static final int DEEPEST = 21;

    private static final int LONGEST_NAME = 255;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final List<Violation> violations = new ArrayList<>();

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonNode read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonReader(parser).document();
        } catch (StreamConstraintsException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "The body is nested too deeply, or a name or number in it is too long to be"
                            + " read.");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "The body is not JSON: line %d, column %d."
                            .formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
    }

    private JsonNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "The body is empty.");
        }
        JsonNode root = value(1);
        if (parser.nextToken() != null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "The body holds more than one JSON document.");
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, Members.DETAIL, violations);
        }
        return root;
    }

    private JsonNode value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth > DEEPEST) {
            refuse("is nested deeper than " + (DEEPEST - 1) + " levels");
            parser.skipChildren();
            return JsonNode.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> JsonNode.createStringNode(keepable(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE ->
                    JsonNode.createBooleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> JsonNode.nullNode();
            default -> number();
        };
    }

    private JsonNode object(int depth) throws IOException {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = name();
            parser.nextToken();
            if (members.put(name, value(depth + 1)) != null) {
                refuse("stands twice");
            }
        }
        return JsonNode.createObjectNode(members);
    }

    private JsonNode array(int depth) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(depth + 1));
        }
        return JsonNode.createArrayNode(values);
    }

    /** An empty name cannot be kept: DynamoDB wants at least one character. */
    private String name() throws IOException {
        String name = keepable(parser.currentName());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refuse("has a name that is empty or longer than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private String keepable(String text) {
        if (!Texts.keepable(text)) {
            refuse(
                    "holds a control character other than tab and newline, or half a surrogate"
                            + " pair");
        }
        return text;
    }

    private JsonNode number() throws IOException {
        BigDecimal number = Numbers.exact(parser.getText()).orElse(null);
        if (number == null) {
            refuse(
                    "is a number that cannot be kept: at most 38 significant digits, between 1E-130"
                            + " and 9.99E+125");
            return JsonNode.nullNode();
        }
        return JsonNode.createNumberNode(number);
    }

    /** No path is made that no answer will show: there may be 100,000, each as long as the body. */
    private void refuse(String message) {
        if (violations.size() == Problem.MOST_ERRORS) {
            return;
        }
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        violations.add(new Violation(pointer.isEmpty() ? pointer : pointer.substring(1), message));
    }
}
