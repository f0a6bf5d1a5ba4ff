package io.cloakroom.local.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** {@code $util}. Velocity calls public methods of public classes only. */
public final class UtilVariable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Character, String> ESCAPES =
            Map.of(
                    '"', "\\\"", '\'', "\\'", '\\', "\\\\", '/', "\\/", '\b', "\\b", '\f', "\\f",
                    '\n', "\\n", '\r', "\\r", '\t', "\\t");

    UtilVariable() {}

    public String escapeJavaScript(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String known = ESCAPES.get(c);
            if (known != null) {
                escaped.append(known);
            } else if (c < ' ' || c > '~') {
                escaped.append("\\u%04X".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    public String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String urlDecode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String base64Encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public String base64Decode(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** Maps, lists and scalars. */
    public @Nullable Object parseJson(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
