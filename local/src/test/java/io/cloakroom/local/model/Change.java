package io.cloakroom.local.model;

import static io.cloakroom.local.model.Expectations.compare;
import static io.cloakroom.local.model.Expectations.conditional;
import static io.cloakroom.local.model.Expectations.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;

import java.io.IOException;
import java.util.Optional;

/** A user changes some item. */
record Change(int user, int choice, Tag tag, String title, boolean whole) implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).ifPresent(item -> take(world, item));
    }

    private void take(World world, Kept item) {
        Answer answer = world.call(user, client -> send(conditional(client, tag, item), item));
        Optional<Integer> refusal = refusal(user, tag, item);
        if (refusal.isPresent()) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(refusal.get());
            return;
        }
        item.title = title;
        item.version++;
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        compare(answer, item);
    }

    /** A whole body leaves out what it does not name, so it must name the end. */
    private Answer send(ApiClient client, Kept item) throws IOException, InterruptedException {
        return whole
                ? client.json("PUT", "/items/" + item.id, Create.body(title, item.hasEnd))
                : client.mergePatch("/items/" + item.id, "{\"title\":\"" + title + "\"}");
    }
}
