package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

/** A user reads a list from its beginning to its end. */
record Walk(int user, Shelf shelf, int limit, boolean newestFirst) implements Step {
    @Override
    public void take(World world) {
        var page = new TurnPage(user, shelf, limit, newestFirst);
        world.cursors.remove(shelf);
        var seen = new ArrayList<Kept>(page.turn(world));
        while (world.cursors.containsKey(shelf)) {
            seen.addAll(page.turn(world));
        }
        assertThat(seen).isEqualTo(world.listed(shelf, newestFirst));
    }
}
