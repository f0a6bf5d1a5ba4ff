package io.cloakroom.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.log.RequestLog;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** For machines: one JSON object on each line; {@code local/README.md} has the fields. */
final class JsonOutput implements Output {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final InstantSource clock;

    JsonOutput(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Only what is done is worth a line. */
    @Override
    public void begun(String step) {}

    @Override
    public void done(String step, Duration time) {
        write(line("step").put("name", step).put("ms", millis(time)));
    }

    @Override
    public void remark(String sentence) {
        write(line("remark").put("text", sentence));
    }

    @Override
    public Listeners listeners() {
        return new Listeners(this::request, this::function, this::trouble);
    }

    @Override
    public void ready(LocalSystem system, Duration time) {
        var addresses = system.addresses();
        var line = line("ready").put("ms", millis(time)).put("api", addresses.api().toString());
        addresses.issuer().ifPresent(issuer -> line.put("signIn", issuer.toString()));
        write(line.put("dynamodb", addresses.dynamodb().toString()));
    }

    private void request(RequestLog.Entry entry) {
        var line =
                line("request", entry.time())
                        .put("requestId", entry.requestId())
                        .put("method", entry.method())
                        .put("path", entry.path())
                        .put("status", entry.status())
                        .put("ms", millis(entry.times().total()))
                        .put("phase", entry.phase().label())
                        .put("coldStart", entry.coldStart());
        var phases = line.putObject("phases");
        entry.times().phases().forEach((phase, time) -> phases.put(phase.label(), millis(time)));
        entry.detail().ifPresent(detail -> line.put("detail", detail));
        write(line);
    }

    private void function(String name, String text) {
        write(line("function").put("function", name).put("text", text));
    }

    private void trouble(String text) {
        write(line("trouble").put("text", text));
    }

    private ObjectNode line(String type) {
        return line(type, clock.instant());
    }

    private static ObjectNode line(String type, Instant time) {
        return JSON.createObjectNode().put("type", type).put("time", TIME.format(time));
    }

    /** To the microsecond. */
    private static double millis(Duration time) {
        return TimeUnit.NANOSECONDS.toMicros(time.toNanos()) / 1000.0;
    }

    private void write(ObjectNode line) {
        out.println(line);
    }
}
