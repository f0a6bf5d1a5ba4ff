package io.cloakroom.local.route;

import java.util.Arrays;
import java.util.List;

/**
 * A request's path, taken apart.
 *
 * @param stage the first segment; empty when there is none
 * @param path what follows, as functions see it: it begins with exactly one slash and keeps every
 *     other slash that was sent
 */
record StagePath(String stage, String path) {
    static StagePath of(String requestPath) {
        int start = afterSlashes(requestPath, 0);
        int end = requestPath.indexOf('/', start);
        if (end < 0) {
            return new StagePath(requestPath.substring(start), "/");
        }
        String rest = requestPath.substring(afterSlashes(requestPath, end));
        return new StagePath(requestPath.substring(start, end), "/" + rest);
    }

    /** One slash at the end means nothing to routing; an empty segment elsewhere does. */
    List<String> segments() {
        return segments(path);
    }

    static List<String> segments(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return end <= 1 ? List.of() : Arrays.asList(path.substring(1, end).split("/", -1));
    }

    private static int afterSlashes(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '/') {
            at++;
        }
        return at;
    }
}
