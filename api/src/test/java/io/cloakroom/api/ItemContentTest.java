package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Which contents an item may have, and that they come back value for value. */
final class ItemContentTest {

    static final List<Row> REFUSED =
            List.of(
                    new Row("no title", "{}", "title"),
                    new Row("null as title", "{\"title\":null}", "title"),
                    new Row("a number as title", "{\"title\":7}", "title"),
                    new Row("an empty title", "{\"title\":\"\"}", "title"),
                    new Row("a blank title", "{\"title\":\" \\t\\n\\u2003\"}", "title"),
                    new Row("a title of no-break space", "{\"title\":\"\\u00a0\\ufeff\"}", "title"),
                    new Row(
                            "201 code points",
                            "{\"title\":\"" + "\uD83C\uDFA9".repeat(201) + "\"}",
                            "title"),
                    new Row("null as data", "{\"title\":\"t\",\"data\":null}", "data"),
                    new Row("a list as data", "{\"title\":\"t\",\"data\":[]}", "data"),
                    new Row("a text as data", "{\"title\":\"t\",\"data\":\"{}\"}", "data"),
                    new Row("a past expiry", expiring("\"2020-01-01T00:00:00Z\""), "expiresAt"),
                    new Row(
                            "an expiry without zone",
                            expiring("\"2030-01-01T00:00:00\""),
                            "expiresAt"),
                    new Row(
                            "an expiry without seconds",
                            expiring("\"2030-01-01T00:00Z\""),
                            "expiresAt"),
                    new Row(
                            "a day that is none",
                            expiring("\"2030-02-30T00:00:00Z\""),
                            "expiresAt"),
                    new Row(
                            "an expiry beyond all timestamps in UTC",
                            expiring("\"9999-12-31T23:59:59-00:01\""),
                            "expiresAt"),
                    new Row("a date alone", expiring("\"2030-01-01\""), "expiresAt"),
                    new Row("seconds as expiry", expiring("1893456000"), "expiresAt"),
                    new Row("null as expiry", expiring("null"), "expiresAt"),
                    new Row("a member of ours", "{\"title\":\"t\",\"id\":\"x\"}", "id"),
                    new Row("the owner", "{\"title\":\"t\",\"userId\":\"x\"}", "userId"),
                    new Row("the version", "{\"title\":\"t\",\"version\":1}", "version"),
                    new Row("a name in another case", "{\"title\":\"t\",\"Data\":{}}", "Data"));

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    record Row(String name, String body, String field) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String expiring(String expiresAt) {
        return "{\"title\":\"t\",\"expiresAt\":" + expiresAt + "}";
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefusedByName(Row row) {
        String id = api.create(alice, "{\"title\":\"t\"}");
        for (Event event : List.of(Event.of("POST", "/items"), Event.of("PUT", "/items/" + id))) {
            Answer answer = api.send(event.as(alice).json(row.body()));

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.fields()).containsExactly(row.field());
        }
        assertThat(api.send(Event.get("/items/" + id).as(alice)).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void isToldEverythingAtOnce() {
        Answer answer =
                api.send(
                        Event.of("POST", "/items")
                                .as(alice)
                                .json(
                                        "{\"title\":7,\"data\":[],\"expiresAt\":\"x\",\"colour\":1,\"size\":2}"));

        assertThat(answer.fields())
                .containsExactlyInAnyOrder("title", "data", "expiresAt", "colour", "size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":null,\"b\":[],\"c\":{},\"d\":\"\",\"e\":false,\"f\":true}",
                "{\"n\":[0,-1,0.1,12345678901234567890123456789012345678,9.9999E+125,1E-130,-1E-130]}",
                "{\"n\":[9007199254740993,0.30000000000000004,1E+50,100,0.000001]}",
                "{\"t\":\"\\t\\n\\\"\\\\/ é € \uD83D\uDE00 a\u0301 \u200B \uFFFD\"}",
                "{\" spaces in names \":1,\"#\":2,\":owner\":3,\"$x.y[0]\":4,\"ключ\":5}"
            })
    void comesBackValueForValue(String data) {
        Answer created =
                api.send(
                        Event.of("POST", "/items")
                                .as(alice)
                                .json("{\"title\":\"t\",\"data\":" + data + "}"));
        Answer read = api.send(Event.get("/items/" + created.text("id")).as(alice));

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.member("data")).isEqualTo(Answer.json(data));
    }

    @Test
    void mayHaveATitleOf200CodePoints() {
        String title = "\uD83C\uDFA9".repeat(200);

        assertThat(
                        api.send(
                                        Event.of("POST", "/items")
                                                .as(alice)
                                                .json("{\"title\":\"" + title + "\"}"))
                                .text("title"))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2090-01-01T00:00:00Z",
                "2090-01-01t00:00:00.999z",
                "2090-01-01T02:30:00+02:30"
            })
    void expiresInWholeSeconds(String expiresAt) {
        Answer answer =
                api.send(
                        Event.of("POST", "/items")
                                .as(alice)
                                .json("{\"title\":\"t\",\"expiresAt\":\"" + expiresAt + "\"}"));

        assertThat(answer.text("expiresAt")).isEqualTo("2090-01-01T00:00:00.000000Z");
    }
}
