package io.cloakroom.local.arrive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query string, decoded: every name with its values in the order of the request. */
public record QueryParameters(Map<String, List<String>> values) {
    static QueryParameters parse(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("[&;]", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                // A bare name has the empty value.
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return new QueryParameters(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Set<String> names() {
        return values.keySet();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The last value wins; empty also when there is none. */
    public String last(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getLast();
    }

    /** What the service does with a broken escape is not known; here it stays as it was sent. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            int escaped = escapedByte(text, i);
            if (escaped >= 0) {
                bytes.put((byte) escaped);
                i += 2;
            } else {
                bytes.put(plain(text.charAt(i)));
            }
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static byte[] plain(char c) {
        return (c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8);
    }

    /** Minus one when no escape begins here. */
    private static int escapedByte(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
