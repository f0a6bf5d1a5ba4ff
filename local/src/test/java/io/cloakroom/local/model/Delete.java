package io.cloakroom.local.model;

import static io.cloakroom.local.model.Expectations.conditional;
import static io.cloakroom.local.model.Expectations.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient.Answer;

import java.util.Optional;

/** A user deletes some item. */
record Delete(int user, int choice, Tag tag) implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).ifPresent(item -> take(world, item));
    }

    private void take(World world, Kept item) {
        Answer answer =
                world.call(
                        user, client -> conditional(client, tag, item).delete("/items/" + item.id));
        Optional<Integer> refusal = refusal(user, tag, item);
        assertThat(answer.status()).as("%s", answer).isEqualTo(refusal.orElse(204));
        item.isThere &= refusal.isPresent();
    }
}
