package io.cloakroom.local.tour;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** JSON for people: an object's members side by side, as many as a line takes. */
final class JsonText {
    private static final int LONGEST_TEXT = 72;

    private JsonText() {}

    /** The value as lines of about this width; a long text in it is cut. */
    static List<String> lines(JsonNode value, int width) {
        if (!value.isObject() || value.isEmpty()) {
            return List.of(clipped(value));
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder("{");
        var members = value.properties().iterator();
        while (members.hasNext()) {
            var member = members.next();
            String text = "\"%s\": %s".formatted(member.getKey(), clipped(member.getValue()));
            if (line.length() > 1 && line.length() + text.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(' ');
            }
            line.append(text).append(members.hasNext() ? ", " : "}");
        }
        lines.add(line.toString());
        return lines;
    }

    private static String clipped(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
