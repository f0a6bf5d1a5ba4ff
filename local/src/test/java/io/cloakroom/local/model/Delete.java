package io.cloakroom.local.model;

import static io.cloakroom.local.model.Expectations.conditional;
import static io.cloakroom.local.model.Expectations.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient.Answer;

import java.util.Optional;

/** A user deletes some item or product. */
record Delete(int user, int choice, Tag tag) implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).ifPresent(kept -> take(world, kept));
    }

    private void take(World world, Kept kept) {
        Answer answer =
                world.call(user, client -> conditional(client, tag, kept).delete(kept.path()));
        Optional<Integer> refusal = refusal(user, tag, kept);
        assertThat(answer.status()).as("%s", answer).isEqualTo(refusal.orElse(204));
        kept.isThere &= refusal.isPresent();
    }
}
