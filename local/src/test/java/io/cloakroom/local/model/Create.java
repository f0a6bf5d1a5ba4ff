package io.cloakroom.local.model;

import static io.cloakroom.local.model.Expectations.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;

import java.io.IOException;

/**
 * A user makes an item.
 *
 * @param key number of the Idempotency-Key; 0 is none
 */
record Create(int user, String title, boolean hasEnd, int key) implements Step {
    @Override
    public void take(World world) {
        Answer answer = world.call(user, client -> send(client, body()));
        String receipt = user + "/" + key;
        Answer first = key == 0 ? null : world.receipts.get(receipt);
        if (first == null) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            var item = new Kept(world.items.size(), answer.json().path("id").asText(), this);
            compare(answer, item);
            assertThat(answer.header("Location")).endsWith("/items/" + item.id);
            world.items.add(item);
            world.receipts.put(receipt, answer);
        } else if (body().equals(body(first.json()))) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            assertThat(answer.response().body()).isEqualTo(first.response().body());
            assertThat(answer.header("ETag")).isEqualTo(first.header("ETag"));
        } else {
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        }
    }

    private Answer send(ApiClient client, String body) throws IOException, InterruptedException {
        return (key == 0 ? client : client.with("Idempotency-Key", "key-" + key))
                .json("POST", "/items", body);
    }

    private String body() {
        return body(title, hasEnd);
    }

    private static String body(JsonNode item) {
        return body(item.path("title").asText(), item.has("expiresAt"));
    }

    static String body(String title, boolean hasEnd) {
        return hasEnd
                ? "{\"title\":\"%s\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}".formatted(title)
                : "{\"title\":\"%s\"}".formatted(title);
    }
}
