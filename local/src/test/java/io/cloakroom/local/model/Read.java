package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient.Answer;

/** A user reads some item or product, perhaps with If-None-Match. */
record Read(int user, int choice, Tag tag) implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).ifPresent(kept -> take(world, kept));
    }

    private void take(World world, Kept kept) {
        String header = tag.header(kept.version);
        Answer answer =
                world.call(
                        user,
                        client ->
                                (header.isEmpty() ? client : client.with("If-None-Match", header))
                                        .get(kept.path()));
        if (!kept.isVisibleTo(user)) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        } else if (tag.isKnown()) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(kept.tag());
            assertThat(answer.response().body()).isEmpty();
        } else {
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            world.compare(answer, kept);
        }
    }
}
