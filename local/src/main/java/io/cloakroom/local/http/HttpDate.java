package io.cloakroom.local.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A second as the {@code Date} header writes it; written once for all answers of that second. */
record HttpDate(long second, String text) {
    /** RFC 9110, 5.6.7: two digits for the day, which the JDK's own RFC 1123 formatter lacks. */
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static volatile HttpDate last = of(Instant.EPOCH);

    static String now() {
        var now = Instant.now();
        var known = last;
        if (known.second() != now.getEpochSecond()) {
            known = of(now);
            last = known;
        }
        return known.text();
    }

    private static HttpDate of(Instant time) {
        return new HttpDate(time.getEpochSecond(), FORM.format(time));
    }
}
