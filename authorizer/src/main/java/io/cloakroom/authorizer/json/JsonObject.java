package io.cloakroom.authorizer.json;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object whose member names are all different, in the order in which they were written. */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    /** The member's text, or null if there is no such member or it is anything but a text. */
    public @Nullable String text(String name) {
        return members.get(name) instanceof Text(String value) ? value : null;
    }

    @Override
    public void appendTo(StringBuilder json) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            json.append(separator);
            new Text(member.getKey()).appendTo(json);
            json.append(':');
            member.getValue().appendTo(json);
            separator = ",";
        }
        json.append('}');
    }

    /** An object in the making. */
    public static final class Builder {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {}

        public Builder with(String name, JsonValue value) {
            members.put(name, value);
            return this;
        }

        /** Adds the text, if there is one. */
        public Builder with(String name, @Nullable String text) {
            return text == null ? this : with(name, new Text(text));
        }

        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
