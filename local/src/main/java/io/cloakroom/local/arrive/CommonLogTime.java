package io.cloakroom.local.arrive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as web servers' logs write it: {@code 21/Nov/2026:03:14:21 +0000}. */
public final class CommonLogTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private CommonLogTime() {}

    public static String of(Instant time) {
        return FORM.format(time);
    }
}
