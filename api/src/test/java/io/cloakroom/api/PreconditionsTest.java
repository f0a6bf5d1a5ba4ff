package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Every row meets an item of version 2. */
final class PreconditionsTest {

    static final List<Row> ROWS =
            List.of(
                    new Row("GET", "If-None-Match", "\"2\"", 304),
                    new Row("GET", "If-None-Match", "W/\"2\"", 304),
                    new Row("GET", "If-None-Match", "\"1\", \"2\"", 304),
                    new Row("GET", "If-None-Match", "\"1\",W/\"2\" , \"x\"", 304),
                    new Row("GET", "If-None-Match", "*", 304),
                    new Row("GET", "If-None-Match", "\"1\"", 200),
                    new Row("GET", "If-None-Match", "\"a,b\", \"\"", 200),
                    new Row("GET", "If-None-Match", "2", 400),
                    new Row("GET", "If-None-Match", "\"2", 400),
                    new Row("GET", "If-None-Match", "\"2\",", 304),
                    new Row("GET", "If-None-Match", ",,\"1\", ,\"2\" , ", 304),
                    new Row("GET", "If-None-Match", "\"1\" \"2\"", 400),
                    new Row("GET", "If-None-Match", "\"2\", 2", 400),
                    new Row("GET", "If-None-Match", ",", 400),
                    new Row("GET", "If-None-Match", "", 400),
                    new Row("GET", "If-None-Match", "*, \"2\"", 400),
                    new Row("GET", "If-Match", "\"2\"", 200),
                    new Row("GET", "If-Match", "\"1\"", 412),
                    new Row("PUT", "If-Match", "\"2\"", 200),
                    new Row("PUT", "If-Match", "\"1\", \"2\"", 200),
                    new Row("PUT", "If-Match", "*", 200),
                    new Row("PUT", "If-Match", "\"1\"", 412),
                    new Row("PUT", "If-Match", "W/\"2\"", 412),
                    new Row("PUT", "If-Match", "\"02\"", 412),
                    new Row("PUT", "If-Match", "2", 400),
                    new Row("PUT", "If-None-Match", "*", 412),
                    new Row("PUT", "If-None-Match", "\"1\"", 200),
                    new Row("PATCH", "If-Match", "\"2\"", 200),
                    new Row("PATCH", "If-Match", "\"3\"", 412),
                    new Row("DELETE", "If-Match", "\"2\"", 204),
                    new Row("DELETE", "If-Match", "\"1\"", 412),
                    new Row("DELETE", "If-Match", "W/\"2\"", 412));

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    record Row(String verb, String header, String tags, int status) {

        Event event(String id) {
            Event event = Event.of(verb, "/items/" + id).header(header, tags);
            return switch (verb) {
                case "PUT" -> event.json("{\"title\":\"new\"}");
                case "PATCH" -> event.mergePatch("{\"title\":\"new\"}");
                default -> event;
            };
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void decide(Row row) {
        String id = secondVersion();
        Answer answer = api.send(row.event(id).as(alice));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(row.status());

        boolean changed = row.status() < 300 && !row.verb().equals("GET");
        Answer after = api.send(Event.get("/items/" + id).as(alice));
        if (row.status() == 204) {
            assertThat(after.status()).isEqualTo(404);
        } else {
            assertThat(after.header("ETag")).isEqualTo(changed ? "\"3\"" : "\"2\"");
        }
    }

    @Test
    void leaveNoBodyIn304() {
        Answer answer =
                api.send(
                        Event.get("/items/" + secondVersion())
                                .as(alice)
                                .header("If-None-Match", "*"));

        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void maySpanHeaderLines() {
        Event event =
                Event.get("/items/" + secondVersion())
                        .as(alice)
                        .header("If-None-Match", "\"1\"", "\"2\"");

        assertThat(api.send(event).status()).isEqualTo(304);
    }

    @Test
    void letOneOfManyWritersThrough() throws Exception {
        String id = secondVersion();
        Event write =
                Event.of("PUT", "/items/" + id)
                        .as(alice)
                        .header("If-Match", "\"2\"")
                        .json("{\"title\":\"w\"}");
        Callable<Integer> writer = () -> api.send(write).status();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses =
                    writers.invokeAll(Stream.generate(() -> writer).limit(8).toList()).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        }
        assertThat(api.send(Event.get("/items/" + id).as(alice)).header("ETag")).isEqualTo("\"3\"");
    }

    private String secondVersion() {
        String id = api.create(alice, "{\"title\":\"old\"}");
        api.send(Event.of("PUT", "/items/" + id).as(alice).json("{\"title\":\"old\"}"));
        return id;
    }
}
