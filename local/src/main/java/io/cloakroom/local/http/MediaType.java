package io.cloakroom.local.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the headers that name media types. */
public final class MediaType {
    private MediaType() {}

    /** The type alone: in lower case, without parameters such as the charset. */
    public static String of(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** The types of an {@code Accept} header in the order in which they stand there. */
    public static Stream<String> each(String accept) {
        return Arrays.stream(accept.split(",", -1)).map(MediaType::of).filter(t -> !t.isEmpty());
    }
}
