package io.cloakroom.api.proxy;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which headers can have come over HTTP at all (RFC 9110, sections 5.1 and 5.5). */
final class HeaderForm {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE =
            Pattern.compile("([^\\x00-\\x20\\x7F][^\\x00-\\x08\\x0A-\\x1F\\x7F]*)?");

    private HeaderForm() {}

    static boolean fitsAll(@Nullable Map<String, List<String>> headers) {
        return headers == null
                || headers.entrySet().stream()
                        .allMatch(
                                header ->
                                        header.getValue().stream()
                                                .allMatch(value -> fits(header.getKey(), value)));
    }

    static boolean fitsEach(@Nullable Map<String, String> headers) {
        return headers == null
                || headers.entrySet().stream()
                        .allMatch(header -> fits(header.getKey(), header.getValue()));
    }

    private static boolean fits(String name, String value) {
        return NAME.matcher(name).matches() && VALUE.matcher(value).matches();
    }
}
