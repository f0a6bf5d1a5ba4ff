package io.cloakroom.api.paging;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Fills pages: as many looks as a page needs, inside a bound of time, rounds and size. */
@Singleton
public final class Pages {

    /**
     * A look may find nothing but expired entries; a page may then be short, or empty, and still
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

    private final Cursors cursors;
    private final Clock clock;

    Pages(Cursors cursors, Clock clock) {
        this.cursors = cursors;
        this.clock = clock;
    }

    public <T, V> Page<V> page(Listing<T> listing, PageRequest request, Function<T, V> view) {
        String cursor = request.cursor();
        Position start = cursor == null ? null : cursors.open(cursor, listing.scope());
        Slice<T> found = collect(listing, start, request.limit() + 1);
        List<T> page = fitting(listing, found.entries(), request.limit());
        Position end =
                page.size() < found.entries().size()
                        ? listing.position(page.getLast())
                        : found.end();
        return new Page<>(
                page.stream().map(view).toList(),
                end == null ? null : cursors.seal(end, listing.scope()));
    }

    private <T> Slice<T> collect(Listing<T> listing, @Nullable Position start, int most) {
        Instant until = clock.instant().plus(LONGEST);
        List<T> found = new ArrayList<>();
        @Nullable Position after = start;
        int round = 0;
        do {
            Slice<T> slice = listing.slice(after, most - found.size());
            found.addAll(slice.entries());
            after = slice.end();
            round++;
        } while (after != null
                && found.size() < most
                && round < MOST_ROUNDS
                && clock.instant().isBefore(until));
        return new Slice<>(found, after);
    }

    /**
     * The first entries, as many as the limit allows and an answer can hold; at least one, for that
     * always fits.
     */
    private static <T> List<T> fitting(Listing<T> listing, List<T> entries, int limit) {
        int count = 0;
        int bytes = 0;
        while (count < Math.min(entries.size(), limit)) {
            bytes += listing.size(entries.get(count));
            if (count > 0 && bytes > MOST_BYTES) {
                break;
            }
            count++;
        }
        return entries.subList(0, count);
    }
}
