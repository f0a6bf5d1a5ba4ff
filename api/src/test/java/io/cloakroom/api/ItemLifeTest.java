package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ItemLifeTest {

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    @Test
    void answersWhatWasCreated() {
        Answer created =
                api.send(
                        Event.of("POST", "/items")
                                .as(alice)
                                .json("{\"title\":\"Umbrella\",\"data\":{\"hook\":17}}"));

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.header("Location")).isEqualTo("/dev/items/" + created.text("id"));

        Answer read = api.send(Event.get("/items/" + created.text("id")).as(alice));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(created.json());
    }

    @Test
    void goesThroughItsWholeLife() {
        String id = api.create(alice, "{\"title\":\"Hat\"}");
        Answer replaced =
                api.send(Event.of("PUT", "/items/" + id).as(alice).json("{\"title\":\"Top hat\"}"));
        assertThat(replaced.status()).as(replaced.toString()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
        Answer patched =
                api.send(
                        Event.of("PATCH", "/items/" + id)
                                .as(alice)
                                .header("If-Match", "\"2\"")
                                .mergePatch("{\"data\":{\"felt\":true}}"));
        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        Answer list = api.send(Event.get("/items").as(alice));
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        Answer deleted = api.send(Event.of("DELETE", "/items/" + id).as(alice));
        assertThat(deleted.status()).as(deleted.toString()).isEqualTo(204);
        assertThat(api.send(Event.of("DELETE", "/items/" + id).as(alice)).status()).isEqualTo(404);
    }
}
