package io.cloakroom.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** The life of a product, and who may have a part in it. */
final class ProductTest {

    private static final String UMBRELLA =
            """
            {"name":"Umbrella","description":"Keeps two dry","category":"umbrellas",
            "price":{"amount":"24.90","currency":"EUR"},"data":{"ribs":8}}\
            """;

    private final Api api = Api.shared();
    private final String editor = Api.someone();

    @Test
    void isMadeAndRead() {
        Answer made = create(UMBRELLA);

        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo("/dev/products/" + made.text("id"));
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        Answer read = api.send(product("GET", made));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void isReadFromTheClientsOwnCache() {
        Answer made = create(UMBRELLA);
        Answer read = api.send(product("GET", made));
        Answer again = api.send(product("GET", made).header("If-None-Match", "\"1\""));

        assertThat(read.header("Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void isChangedInTheVersionThatWasSeen() {
        Answer made = create(UMBRELLA);
        Event patch = product("PATCH", made).mergePatch("{\"price\":{\"amount\":\"19.00\"}}");
        Answer changed = api.send(patch.header("If-Match", "\"1\"").asEditor(editor));
        Answer late = api.send(patch.header("If-Match", "\"1\"").asEditor(editor));
        Answer replaced = api.send(product("PUT", made).json(UMBRELLA).asEditor(editor));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).contains("{\"amount\":\"19.00\",\"currency\":\"EUR\"}");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(replaced.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void isGoneOnceItIsDeleted() {
        Answer made = create(UMBRELLA);

        assertThat(api.send(product("DELETE", made).asEditor(editor)).status()).isEqualTo(204);
        assertThat(api.send(product("DELETE", made).asEditor(editor)).status()).isEqualTo(404);
        assertThat(api.send(product("GET", made)).status()).isEqualTo(404);
        assertThat(api.send(product("PUT", made).json(UMBRELLA).asEditor(editor)).status())
                .isEqualTo(404);
    }

    @Test
    void isMadeOnceForEachKey() {
        Event event =
                Event.of("POST", "/products").json(UMBRELLA).header("Idempotency-Key", editor);

        Answer first = api.send(event.asEditor(editor));

        assertThat(api.send(event.asEditor(editor))).isEqualTo(first);
        assertThat(api.send(event.json("{}").asEditor(editor)).status()).isEqualTo(422);
        assertThat(api.send(product("GET", first)).status()).isEqualTo(200);
    }

    @Test
    void doesNotShareItsKeysWithItems() {
        Event key = Event.of("POST", "/items").header("Idempotency-Key", editor);

        assertThat(api.send(key.json("{\"title\":\"t\"}").asEditor(editor)).status())
                .isEqualTo(201);
        assertThat(
                        api.send(
                                        Event.of("POST", "/products")
                                                .header("Idempotency-Key", editor)
                                                .json(UMBRELLA)
                                                .asEditor(editor))
                                .status())
                .isEqualTo(201);
    }

    static final List<Row> WRITES =
            List.of(
                    new Row("POST", Event.of("POST", "/products").json(UMBRELLA)),
                    new Row("PUT", Event.of("PUT", "/products/x").json(UMBRELLA)),
                    new Row("PATCH", Event.of("PATCH", "/products/x").mergePatch("{}")),
                    new Row("DELETE", Event.of("DELETE", "/products/x")),
                    new Row("no body", Event.of("POST", "/products")),
                    new Row("a broken body", Event.of("POST", "/products").json("{")));

    record Row(String name, Event event) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @FieldSource("WRITES")
    void isChangedByEditorsOnly(Row row) {
        assertThat(api.send(row.event()).status()).isEqualTo(401);
        assertThat(api.send(row.event().as(editor)).status()).isEqualTo(403);
        assertThat(api.send(row.event().asEditor(editor)).status()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-editors", "openid catalogue-editors email"})
    void isChangedByMachinesWithTheScope(String scope) {
        assertThat(withScope(scope).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "catalogue", "catalogue-editors2", "Catalogue-Editors"})
    void isNotChangedWithAnother(String scope) {
        assertThat(withScope(scope).status()).isEqualTo(403);
    }

    private Answer withScope(String scope) {
        return api.send(
                Event.of("POST", "/products")
                        .json(UMBRELLA)
                        .authorizedBy(
                                Map.of(
                                        "userId",
                                        editor,
                                        "groups",
                                        "[]",
                                        "scope",
                                        scope,
                                        "exp",
                                        "4102444800")));
    }

    private Answer create(String body) {
        Answer made = api.send(Event.of("POST", "/products").json(body).asEditor(editor));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static Event product(String verb, Answer made) {
        return Event.of(verb, "/products/" + made.text("id"));
    }
}
