package io.cloakroom.authorizer.json;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a JSON text, one after the other (RFC 8259 §2, §6, §7). */
final class JsonScanner {
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final int MAX_NUMBER_LENGTH = 100;

    private final String text;
    private int position;

    JsonScanner(String text) {
        this.text = text;
    }

    /** The first character of the next word, or 0 at the end; a NUL begins no word. */
    char peek() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    boolean isAtEnd() {
        return peek() == 0 && position == text.length();
    }

    /** Passes this word if it is the next one. */
    boolean takes(String word) {
        peek();
        boolean found = text.startsWith(word, position);
        position += found ? word.length() : 0;
        return found;
    }

    void expect(String word) throws MalformedJson {
        if (!takes(word)) {
            throw new MalformedJson();
        }
    }

    String number() throws MalformedJson {
        Matcher number = NUMBER.matcher(text).region(position, text.length());
        if (!number.lookingAt() || number.group().length() > MAX_NUMBER_LENGTH) {
            throw new MalformedJson();
        }
        position = number.end();
        return number.group();
    }

    String string() throws MalformedJson {
        expect("\"");
        StringBuilder string = new StringBuilder();
        for (char next = next(); next != '"'; next = next()) {
            if (next < ' ') {
                throw new MalformedJson();
            }
            string.append(next == '\\' ? escaped() : next);
        }
        return string.toString();
    }

    private char escaped() throws MalformedJson {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw new MalformedJson();
        };
    }

    private char codeUnit() throws MalformedJson {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char digit = next();
            // Character.digit() would take the digits of every script.
            if (!HexFormat.isHexDigit(digit)) {
                throw new MalformedJson();
            }
            unit = 16 * unit + HexFormat.fromHexDigit(digit);
        }
        return (char) unit;
    }

    private char next() throws MalformedJson {
        if (position == text.length()) {
            throw new MalformedJson();
        }
        return text.charAt(position++);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
