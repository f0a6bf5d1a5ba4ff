package io.cloakroom.api.proxy;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers that the API reads. The framework would act on others, and stumbles over some. As to
 * Accept and its like: the answer is JSON in UTF-8 whatever they say, which RFC 9110, section
 * 12.5.1, leaves to a server.
 */
final class Headers {

    private static final String METHOD_OVERRIDE = "x-http-method-override";

    private static final Set<String> KNOWN =
            Set.of("content-type", "if-match", "if-none-match", "idempotency-key", METHOD_OVERRIDE);

    /** What can have come over HTTP at all (RFC 9110, section 5.5). */
    private static final Pattern VALUE =
            Pattern.compile("([^\\x00-\\x20\\x7F][^\\x00-\\x08\\x0A-\\x1F\\x7F]*)?");

    private Headers() {}

    static <T> @Nullable Map<String, T> known(@Nullable Map<String, T> headers) {
        if (headers != null) {
            headers.keySet().removeIf(name -> !KNOWN.contains(name.toLowerCase(Locale.ROOT)));
        }
        return headers;
    }

    static boolean overrideMethod(@Nullable Map<String, ?> headers) {
        return headers != null
                && headers.keySet().stream().anyMatch(METHOD_OVERRIDE::equalsIgnoreCase);
    }

    static boolean fitEach(@Nullable Map<String, String> headers) {
        return headers == null || fit(List.copyOf(headers.values()));
    }

    static boolean fitAll(@Nullable Map<String, List<String>> headers) {
        return headers == null || headers.values().stream().allMatch(Headers::fit);
    }

    private static boolean fit(List<String> values) {
        return values.stream().allMatch(value -> VALUE.matcher(value).matches());
    }
}
