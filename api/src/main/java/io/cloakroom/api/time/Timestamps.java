package io.cloakroom.api.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** RFC 3339 in UTC, always with six fraction digits, so that timestamps sort as text. */
public final class Timestamps {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern RFC_3339 =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Timestamps() {}

    public static String text(Instant instant) {
        return FORM.format(instant);
    }

    /** What {@link #text} can write and the table keeps. */
    public static Instant precise(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Empty if the text is no date-time of RFC 3339, section 5.6. */
    public static Optional<Instant> instant(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
            // In UTC its year may have a sign, or five digits.
            return Optional.of(instant).filter(i -> RFC_3339.matcher(text(i)).matches());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
