package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;

/** Every row meets an item with title "t" and the data {"a":{"b":1,"c":2},"d":[1]}. */
final class MergePatchTest {

    static final List<Row> ROWS =
            List.of(
                    new Row("nothing", "{}", 200, "{\"a\":{\"b\":1,\"c\":2},\"d\":[1]}"),
                    new Row(
                            "a value replaced",
                            "{\"data\":{\"a\":{\"b\":9}}}",
                            200,
                            "{\"a\":{\"b\":9,\"c\":2},\"d\":[1]}"),
                    new Row(
                            "a value removed",
                            "{\"data\":{\"a\":{\"b\":null}}}",
                            200,
                            "{\"a\":{\"c\":2},\"d\":[1]}"),
                    new Row(
                            "a list replaced whole",
                            "{\"data\":{\"d\":[null]}}",
                            200,
                            "{\"a\":{\"b\":1,\"c\":2},\"d\":[null]}"),
                    new Row(
                            "an object for a list",
                            "{\"data\":{\"d\":{\"e\":null}}}",
                            200,
                            "{\"a\":{\"b\":1,\"c\":2},\"d\":{}}"),
                    new Row("all data removed", "{\"data\":null}", 200, "{}"),
                    new Row("the title removed", "{\"title\":null}", 400, ""),
                    new Row("data that is no object", "{\"data\":7}", 400, ""),
                    new Row("an unknown member", "{\"colour\":\"red\"}", 400, ""),
                    new Row("an unknown member removed", "{\"colour\":null}", 400, ""),
                    new Row("a member of ours", "{\"version\":7}", 400, ""),
                    new Row("a patch that is no object", "[]", 400, ""),
                    new Row("a past expiry", "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}", 400, ""));

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    record Row(String name, String patch, int status, String data) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void changesWhatItNames(Row row) {
        String id =
                api.create(alice, "{\"title\":\"t\",\"data\":{\"a\":{\"b\":1,\"c\":2},\"d\":[1]}}");

        Answer answer =
                api.send(Event.of("PATCH", "/items/" + id).as(alice).mergePatch(row.patch()));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(row.status());
        Answer after = api.send(Event.get("/items/" + id).as(alice));
        if (row.status() == 200) {
            assertThat(after.json()).isEqualTo(answer.json());
            assertThat(after.member("data")).isEqualTo(Answer.json(row.data()));
            assertThat(after.header("ETag")).isEqualTo("\"2\"");
        } else {
            assertThat(after.header("ETag")).isEqualTo("\"1\"");
        }
    }
}
