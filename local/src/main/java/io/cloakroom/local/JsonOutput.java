package io.cloakroom.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.log.RequestJson;
import io.cloakroom.local.log.RequestLog;
import io.cloakroom.local.page.FrontDoorPage;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** For machines: one JSON object on each line; {@code local/README.md} has the fields. */
final class JsonOutput implements Output {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        write(line("step").put("name", step).put("ms", RequestJson.millis(time)));
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
        URI api = system.api().address();
        var line = line("ready").put("ms", RequestJson.millis(time)).put("api", api.toString());
        var apis = line.putObject("apis");
        system.apis().forEach(one -> apis.put(one.api().logicalId(), one.address().toString()));
        addresses.issuer().ifPresent(issuer -> line.put("signIn", issuer.toString()));
        FrontDoorPage.beside(api).ifPresent(page -> line.put("page", page.toString()));
        write(line.put("dynamodb", addresses.dynamodb().toString()));
    }

    private void request(RequestLog.Entry entry) {
        write(RequestJson.add(JSON.createObjectNode().put("type", "request"), entry));
    }

    private void function(String name, String text) {
        write(line("function").put("function", name).put("text", text));
    }

    private void trouble(String text) {
        write(line("trouble").put("text", text));
    }

    private ObjectNode line(String type) {
        var time = RequestJson.TIME.format(clock.instant());
        return JSON.createObjectNode().put("type", type).put("time", time);
    }

    private void write(ObjectNode line) {
        out.println(line);
    }
}
