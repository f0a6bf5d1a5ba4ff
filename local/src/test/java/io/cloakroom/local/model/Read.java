package io.cloakroom.local.model;

import static io.cloakroom.local.model.Expectations.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient.Answer;

/** A user reads some item, perhaps with If-None-Match. */
record Read(int user, int choice, Tag tag) implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).ifPresent(item -> take(world, item));
    }

    private void take(World world, Kept item) {
        String header = tag.header(item.version);
        Answer answer =
                world.call(
                        user,
                        client ->
                                (header.isEmpty() ? client : client.with("If-None-Match", header))
                                        .get("/items/" + item.id));
        if (!item.isVisibleTo(user)) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        } else if (tag.isKnown()) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(item.tag());
            assertThat(answer.response().body()).isEmpty();
        } else {
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            compare(answer, item);
        }
    }
}
