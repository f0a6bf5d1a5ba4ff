package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;

import java.io.IOException;

/**
 * A user makes an item or a product.
 *
 * @param hasEnd of an item
 * @param key number of the Idempotency-Key; 0 is none
 */
record Create(int user, Shelf shelf, String title, boolean hasEnd, int key) implements Step {
    /** What was sent with a key, and the answer. */
    record Receipt(String body, Answer answer) {}

    @Override
    public void take(World world) {
        String body = world.body(shelf, title, hasEnd);
        Answer answer = world.call(user, client -> send(client, body));
        String name = "%d %s %d".formatted(user, shelf.kind(), key);
        Receipt first = key == 0 ? null : world.receipts.get(name);
        if (first == null) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            var made = new Kept(world.everything.size(), answer.json().path("id").asText(), this);
            world.compare(answer, made);
            assertThat(answer.header("Location")).endsWith(made.path());
            world.everything.add(made);
            world.receipts.put(name, new Receipt(body, answer));
        } else if (body.equals(first.body())) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            assertThat(answer.response().body()).isEqualTo(first.answer().response().body());
            assertThat(answer.header("ETag")).isEqualTo(first.answer().header("ETag"));
        } else {
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        }
    }

    private Answer send(ApiClient client, String body) throws IOException, InterruptedException {
        return (key == 0 ? client : client.with("Idempotency-Key", "key-" + key))
                .json("POST", shelf.kind().path(), body);
    }
}
