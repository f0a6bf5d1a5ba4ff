package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class ListTest {

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    @Test
    void isEmptyAtFirst() {
        assertThat(list().body()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    @ParameterizedTest
    @CsvSource({"1,desc", "2,desc", "3,asc", "5,asc", "5,desc", "6,desc"})
    void showsEveryItemOnceInOrder(int limit, String order) {
        List<String> created = create(5);
        List<String> expected = new ArrayList<>(created);
        if (order.equals("desc")) {
            Collections.reverse(expected);
        }
        assertThat(walk(limit, order)).isEqualTo(expected);
    }

    @Test
    void beginsWithTheNewest() {
        List<String> created = create(2);

        assertThat(ids(list())).containsExactly(created.get(1), created.get(0));
    }

    @Test
    void endsWithoutACursorOnAFullLastPage() {
        create(2);

        assertThat(
                        api.send(Event.get("/items").as(alice).query("limit", "2"))
                                .member("nextCursor")
                                .isNull())
                .isTrue();
    }

    @Test
    void staysBelowTheSizeOfAnAnswer() {
        String large = "{\"title\":\"t\",\"data\":{\"t\":\"" + "\\\"".repeat(120_000) + "\"}}";
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            created.add(api.create(alice, large));
        }
        Answer first = list();

        assertThat(first.body().length()).isLessThan(2_900_000);
        assertThat(first.member("nextCursor").isNull()).isFalse();
        assertThat(walk(50, "asc")).isEqualTo(created);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,101",
        "limit,-1",
        "limit,05",
        "limit,1.5",
        "limit,x",
        "limit,''",
        "limit,99999999999",
        "order,up",
        "order,DESC",
        "order,''",
        "sort,title",
        "Limit,5",
        "userId,bob"
    })
    void refusesAParameterByName(String name, String value) {
        Answer answer = api.send(Event.get("/items").as(alice).query(name, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "order", "cursor"})
    void refusesAParameterThatStandsTwice(String name) {
        Answer answer = api.send(Event.get("/items").as(alice).query(name, "5", "5"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).contains(name);
    }

    @Test
    void refusesTheCursorOfAnother() {
        String cursor = cursor("desc");

        assertThat(refusal(Api.someone(), cursor, "desc")).isEqualTo(400);
        assertThat(refusal(alice, cursor, "asc")).isEqualTo(400);
        assertThat(refusal(alice, cursor, "desc")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "AAAA", "null", "../..", "eyJpZCI6IngifQ"})
    void refusesWhatIsNoCursor(String cursor) {
        assertThat(refusal(alice, cursor, "desc")).isEqualTo(400);
    }

    @Test
    void refusesACursorWithAnyCharacterChanged() {
        String cursor = cursor("desc");
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(
                            refusal(
                                    alice,
                                    cursor.substring(0, i) + other + cursor.substring(i + 1),
                                    "desc"))
                    .isEqualTo(400);
        }
        assertThat(refusal(alice, cursor + "A", "desc")).isEqualTo(400);
        assertThat(refusal(alice, cursor + "=", "desc")).isEqualTo(400);
        assertThat(refusal(alice, cursor.substring(1), "desc")).isEqualTo(400);
    }

    private String cursor(String order) {
        create(2);
        return api.send(Event.get("/items").as(alice).query("limit", "1").query("order", order))
                .text("nextCursor");
    }

    private int refusal(String user, String cursor, String order) {
        return api.send(Event.get("/items").as(user).query("cursor", cursor).query("order", order))
                .status();
    }

    private List<String> create(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(api.create(alice, "{\"title\":\"number " + i + "\"}"));
        }
        return ids;
    }

    private Answer list() {
        return api.send(Event.get("/items").as(alice));
    }

    private List<String> walk(int limit, String order) {
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Event event =
                    Event.get("/items").as(alice).query("limit", "" + limit).query("order", order);
            Answer page = api.send(cursor == null ? event : event.query("cursor", cursor));
            assertThat(page.member("items").size()).isLessThanOrEqualTo(limit);
            seen.addAll(ids(page));
            JsonNode next = page.member("nextCursor");
            cursor = next.isNull() ? null : next.getStringValue();
        } while (cursor != null);
        return seen;
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        page.member("items")
                .values()
                .forEach(item -> ids.add(Answer.required(item, "id").getStringValue()));
        return ids;
    }
}
