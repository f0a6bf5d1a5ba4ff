package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.ApiClient.Answer;

import java.util.List;

/**
 * A user reads the next page of a list, or the first one if there is none under way; meanwhile
 * items or products may have come and gone.
 *
 * @param newestFirst order of a list that is begun
 */
record TurnPage(int user, Shelf shelf, int limit, boolean newestFirst) implements Step {
    /** After so many queries a page may end early. */
    private static final int MOST_HIDDEN = 7;

    @Override
    public void take(World world) {
        turn(world);
    }

    /** What it shows. */
    List<Kept> turn(World world) {
        Cursor cursor = world.cursors.getOrDefault(shelf, Cursor.atTheBeginning(newestFirst));
        List<Kept> left = cursor.left(world.listed(shelf, cursor.newestFirst()));

        Answer answer =
                world.call(
                        user, client -> client.get(world.list(shelf, cursor) + "&limit=" + limit));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        JsonNode page = answer.json().path("items");
        JsonNode next = answer.json().path("nextCursor");
        if (world.hidden(shelf) <= MOST_HIDDEN) {
            assertThat(page.size()).as("%s", answer).isEqualTo(Math.min(limit, left.size()));
            assertThat(next.isTextual()).as("%s", answer).isEqualTo(left.size() > limit);
        }
        List<Kept> shown = left.subList(0, page.size());
        for (int i = 0; i < page.size(); i++) {
            world.compare(page.get(i), shown.get(i));
        }
        world.cursors.remove(shelf);
        if (next.isTextual()) {
            world.cursors.put(shelf, cursor.moved(next.asText(), shown));
        }
        return shown;
    }
}
