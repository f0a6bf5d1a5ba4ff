package io.cloakroom.local.http;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request line names (RFC 9112, 3.2).
 *
 * @param text path and query, neither decoded nor normalised; or an asterisk
 * @param host of a target in absolute form, which takes the header's place
 */
record RequestTarget(String text, Optional<String> host) {
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Pattern HOST = Pattern.compile("[\\w.~!$&'()*+,;=%:\\[\\]-]*");
    private static final Pattern ABSOLUTE =
            Pattern.compile("https?://([^/?#]+)([/?].*)?", Pattern.CASE_INSENSITIVE);

    /** Empty for what no server of an API can be asked for: a proxy's forms, and nonsense. */
    static Optional<RequestTarget> read(String method, String text) {
        if (!VISIBLE.matcher(text).matches()) {
            return Optional.empty();
        }
        if (text.startsWith("/") || (text.equals("*") && method.equals("OPTIONS"))) {
            return Optional.of(new RequestTarget(text, Optional.empty()));
        }
        var absolute = ABSOLUTE.matcher(text);
        return absolute.matches() && isHost(absolute.group(1))
                ? Optional.of(
                        new RequestTarget(
                                pathOf(absolute.group(2)), Optional.of(absolute.group(1))))
                : Optional.empty();
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    private static String pathOf(@Nullable String rest) {
        if (rest == null) {
            return "/";
        }
        return rest.startsWith("?") ? "/" + rest : rest;
    }
}
