package io.cloakroom.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.api.FakeClock;
import io.micronaut.json.tree.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Lists of products: each once, newest first, whatever shards they stand in. */
final class CatalogueTest {

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-21T02:45:50Z"));
    private final Api api = Api.start(clock);

    @AfterEach
    void stop() {
        api.secrets().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 29, 30, 31, 100})
    void showsEveryProductOnceInOrder(int limit) {
        List<String> made = create(30, "hats");

        assertThat(walk("", limit, page -> {})).isEqualTo(made.reversed());
    }

    @Test
    void showsOneCategory() {
        List<String> hats = create(9, "hats");
        List<String> odd = create(9, "1#hats");
        create(9, "hat");

        assertThat(walk("hats", 4, page -> {})).isEqualTo(hats.reversed());
        assertThat(walk("1#hats", 4, page -> {})).isEqualTo(odd.reversed());
        assertThat(walk("caps", 4, page -> {})).isEmpty();
        assertThat(walk("", 10, page -> {})).hasSize(27);
    }

    @Test
    void keepsProductsOfOneMomentApart() {
        List<String> made = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> made.add(create("hats")));

        assertThat(walk("", 3, page -> {}))
                .containsExactlyInAnyOrderElementsOf(made)
                .doesNotHaveDuplicates();
    }

    @Test
    void followsAProductIntoItsNewCategory() {
        String id = create("hats");
        api.send(
                Event.of("PATCH", "/products/" + id)
                        .mergePatch("{\"category\":\"caps\"}")
                        .asEditor("e"));

        assertThat(walk("hats", 5, page -> {})).isEmpty();
        assertThat(walk("caps", 5, page -> {})).containsExactly(id);
    }

    @Test
    void seesWhatWasThereThroughoutWhileOthersComeAndGo() {
        List<String> made = create(40, "hats");
        List<String> doomed = List.of(made.get(2), made.get(17), made.get(31));

        List<String> seen =
                walk(
                        "",
                        7,
                        page -> {
                            create("hats");
                            if (page < doomed.size()) {
                                delete(doomed.get(page));
                            }
                        });

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).filteredOn(made::contains).isSortedAccordingTo(newestFirst(made));
        List<String> lasting = made.stream().filter(id -> !doomed.contains(id)).toList();
        assertThat(seen).containsAll(lasting);
    }

    @Test
    void hasATagThatTellsWhetherItChanged() {
        List<String> made = create(3, "hats");
        Answer first = api.send(Event.get("/products"));
        String tag = String.valueOf(first.header("ETag"));

        assertThat(tag).startsWith("W/\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(api.send(Event.get("/products").header("If-None-Match", tag)).status())
                .isEqualTo(304);
        api.send(
                Event.of("PATCH", "/products/" + made.getFirst())
                        .mergePatch("{\"name\":\"new\"}")
                        .asEditor("e"));
        assertThat(api.send(Event.get("/products").header("If-None-Match", tag)).status())
                .isEqualTo(200);
        assertThat(api.send(Event.get("/products").header("If-Match", tag)).status())
                .isEqualTo(412);
    }

    @Test
    void takesNoCursorOfAnotherList() {
        create(3, "hats");
        String all = cursor("");
        String hats = cursor("hats");

        assertThat(status(hats, "hats")).isEqualTo(200);
        assertThat(status(all, "hats")).isEqualTo(400);
        assertThat(status(hats, "caps")).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "order,asc", "category,''", "name,x"})
    void refusesAParameterByName(String name, String value) {
        Answer refused = api.send(Event.get("/products").query(name, value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(name);
    }

    private static Comparator<String> newestFirst(List<String> made) {
        return Comparator.<String>comparingInt(made::indexOf).reversed();
    }

    private List<String> create(int count, String category) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clock.advance(Duration.ofMillis(1));
            ids.add(create(category));
        }
        return ids;
    }

    private String create(String category) {
        Answer made =
                api.send(
                        Event.of("POST", "/products")
                                .json(
                                        """
                                        {"name":"n","category":"%s","price":{"amount":"1","currency":"EUR"}}
                                        """
                                                .formatted(category))
                                .asEditor("e"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("id");
    }

    private void delete(String id) {
        api.send(Event.of("DELETE", "/products/" + id).asEditor("e"));
    }

    private String cursor(String category) {
        return api.send(list(category).query("limit", "1")).text("nextCursor");
    }

    private int status(String cursor, String category) {
        return api.send(list(category).query("cursor", cursor)).status();
    }

    private static Event list(String category) {
        Event event = Event.get("/products");
        return category.isEmpty() ? event : event.query("category", category);
    }

    private List<String> walk(String category, int limit, IntConsumer afterEachPage) {
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            Event event = list(category).query("limit", "" + limit);
            Answer page = api.send(cursor == null ? event : event.query("cursor", cursor));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(page.member("items").size()).isLessThanOrEqualTo(limit);
            page.member("items").values().forEach(entry -> seen.add(id(entry)));
            JsonNode next = page.member("nextCursor");
            cursor = next.isNull() ? null : next.getStringValue();
            afterEachPage.accept(pages);
            assertThat(++pages).isLessThan(100);
        } while (cursor != null);
        return seen;
    }

    private static String id(JsonNode entry) {
        JsonNode id = entry.get("id");
        return id == null ? "" : id.getStringValue();
    }
}
