package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

/**
 * User × item × verb: whoever is not the owner gets exactly the answer for an item that does not
 * exist.
 */
final class IsolationTest {

    private static final String MISSING = "01890000-0000-7000-8000-000000000000";
    private static final List<String> TAGS =
            List.of("", "\"1\"", "\"2\"", "*", "W/\"1\"", "broken");

    private final Api api = Api.shared();
    private final String alice = Api.someone();
    private final String bob = Api.someone();

    record Row(String verb, String condition, String tag) {

        Event event(String id) {
            Event event = Event.of(verb, "/items/" + id);
            Event conditional = tag.isEmpty() ? event : event.header(condition, tag);
            return switch (verb) {
                case "PUT" -> conditional.json("{\"title\":\"mine now\"}");
                case "PATCH" -> conditional.mergePatch("{\"title\":\"mine now\"}");
                default -> conditional;
            };
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String verb : List.of("GET", "PUT", "PATCH", "DELETE")) {
            for (String condition : List.of("If-Match", "If-None-Match")) {
                TAGS.forEach(tag -> rows.add(new Row(verb, condition, tag)));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersAnothersItemAsAMissingOne(Row row) {
        String id = api.create(alice, "{\"title\":\"alice's\"}");
        Answer before = api.send(Event.get("/items/" + id).as(alice));

        Answer foreign = api.send(row.event(id).as(bob));
        assertThat(foreign).isEqualTo(api.send(row.event(MISSING).as(bob)));
        assertThat(foreign.status()).isEqualTo(row.tag().equals("broken") ? 400 : 404);
        assertThat(api.send(Event.get("/items/" + id).as(alice))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersNobodyAtAll(Row row) {
        String id = api.create(alice, "{\"title\":\"alice's\"}");

        assertThat(api.send(row.event(id)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersAnIdOfABadFormAsAMissingOne(Row row) {
        Answer missing = api.send(row.event(MISSING).as(bob));

        for (String id :
                List.of(
                        "x",
                        MISSING.replace('a', 'A').toUpperCase(java.util.Locale.ROOT) + "A",
                        "%00",
                        "..")) {
            assertThat(api.send(row.event(id).as(bob))).isEqualTo(missing);
        }
    }

    @Test
    void listsOwnItemsOnly() {
        String mine = api.create(bob, "{\"title\":\"bob's\"}");
        api.create(alice, "{\"title\":\"alice's\"}");

        Answer list = api.send(Event.get("/items").as(bob));

        assertThat(list.member("items").size()).isEqualTo(1);
        assertThat(list.body()).contains(mine);
    }

    @Test
    void refusesToListWithoutACaller() {
        assertThat(api.send(Event.get("/items").header("X-User-Id", alice)).status())
                .isEqualTo(401);
    }
}
