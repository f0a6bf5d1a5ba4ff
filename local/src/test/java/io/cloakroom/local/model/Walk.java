package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

/** A user reads a list from its beginning to its end. */
record Walk(int user, int limit, boolean newestFirst) implements Step {
    @Override
    public void take(World world) {
        var page = new TurnPage(user, limit, newestFirst);
        world.cursors.remove(user);
        var seen = new ArrayList<Kept>(page.turn(world));
        while (world.cursors.containsKey(user)) {
            seen.addAll(page.turn(world));
        }
        assertThat(seen).isEqualTo(world.listed(user, newestFirst));
    }
}
