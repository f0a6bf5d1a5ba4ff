package io.cloakroom.api.items;

import io.cloakroom.api.json.JsonSize;
import io.cloakroom.api.paging.CursorScope;
import io.cloakroom.api.paging.Cursors;
import io.cloakroom.api.paging.Page;
import io.cloakroom.api.paging.PageRequest;
import io.cloakroom.api.paging.Position;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills pages: as many queries as a page needs, inside a bound of time, rounds and size. */
@Singleton
final class ItemPages {

    /**
     * A query may find nothing but expired items; a page may then be short, or empty, and still
     * have a next one.
     */
    private static final int MOST_ROUNDS = 8;

    /**
     * With one more call of the table and one of Secrets Manager, still inside the function's
     * timeout.
     */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /**
     * Lambda's answer is at most 6 MB, in which the body is text in JSON once more and may double.
     */
    private static final int MOST_BYTES = 2_800_000;

    private final ItemRepository items;
    private final Cursors cursors;
    private final Clock clock;

    ItemPages(ItemRepository items, Cursors cursors, Clock clock) {
        this.items = items;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<ItemView> page(String owner, PageRequest request) {
        CursorScope scope = new CursorScope(owner, ItemRepository.INDEX, request.order());
        Position start = request.cursor() == null ? null : cursors.open(request.cursor(), scope);
        ItemSlice found =
                collect(new ItemQuery(owner, request.order(), start, request.limit() + 1));
        List<Item> page = fitting(found.items(), request.limit());
        Position end = page.size() < found.items().size() ? page.getLast().position() : found.end();
        return new Page<>(
                page.stream().map(ItemView::of).toList(),
                end == null ? null : cursors.seal(end, scope));
    }

    private ItemSlice collect(ItemQuery query) {
        Instant until = clock.instant().plus(LONGEST);
        List<Item> found = new ArrayList<>();
        @Nullable Position after = query.after();
        int round = 0;
        do {
            ItemSlice slice =
                    items.slice(
                            new ItemQuery(
                                    query.owner(),
                                    query.order(),
                                    after,
                                    query.most() - found.size()));
            found.addAll(slice.items());
            after = slice.end();
            round++;
        } while (after != null
                && found.size() < query.most()
                && round < MOST_ROUNDS
                && clock.instant().isBefore(until));
        return new ItemSlice(found, after);
    }

    /**
     * The first items, as many as the limit allows and an answer can hold; at least one, for that
     * always fits.
     */
    private static List<Item> fitting(List<Item> items, int limit) {
        int count = 0;
        int bytes = 0;
        while (count < Math.min(items.size(), limit)) {
            bytes += JsonSize.of(items.get(count).content().json());
            if (count > 0 && bytes > MOST_BYTES) {
                break;
            }
            count++;
        }
        return items.subList(0, count);
    }
}
