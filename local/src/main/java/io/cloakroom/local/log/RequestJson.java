package io.cloakroom.local.log;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A request as programs read it; {@code local/README.md} has the fields. */
public final class RequestJson {
    /** RFC 3339, UTC, always three digits after the second. */
    public static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private RequestJson() {}

    /** Adds the fields to an object. */
    public static ObjectNode add(ObjectNode object, RequestLog.Entry entry) {
        object.put("time", TIME.format(entry.time()))
                .put("requestId", entry.requestId())
                .put("method", entry.method())
                .put("path", entry.path())
                .put("status", entry.status())
                .put("ms", millis(entry.times().total()))
                .put("phase", entry.phase().label())
                .put("coldStart", entry.coldStart());
        var phases = object.putObject("phases");
        entry.times().phases().forEach((phase, time) -> phases.put(phase.label(), millis(time)));
        entry.detail().ifPresent(detail -> object.put("detail", detail));
        return object;
    }

    /** To the microsecond. */
    public static double millis(Duration time) {
        return TimeUnit.NANOSECONDS.toMicros(time.toNanos()) / 1000.0;
    }
}
