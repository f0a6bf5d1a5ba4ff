package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient.Answer;

/** A user goes on where another list stands: refused, and nothing is shown. */
record BorrowCursor(int user, Shelf shelf) implements Step {
    @Override
    public void take(World world) {
        world.cursors.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(shelf))
                .map(entry -> entry.getValue())
                .findFirst()
                .ifPresent(cursor -> take(world, cursor));
    }

    private void take(World world, Cursor cursor) {
        Answer answer = world.call(user, client -> client.get(world.list(shelf, cursor)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().has("items")).isFalse();
    }
}
