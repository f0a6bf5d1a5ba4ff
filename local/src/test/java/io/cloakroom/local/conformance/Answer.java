package io.cloakroom.local.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it came over the line, one character for each byte.
 *
 * @param lines of the head, without the first
 * @param headers the last value of each, by name without regard to case
 */
record Answer(int status, List<String> lines, Map<String, String> headers, String body) {
    static Answer of(String bytes) {
        int end = bytes.indexOf("\r\n\r\n");
        List<String> head = bytes.substring(0, end).lines().toList();
        List<String> lines = head.subList(1, head.size());
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new Answer(
                Integer.parseInt(head.getFirst().substring(9, 12)),
                lines,
                headers,
                bytes.substring(end + 4));
    }
}
