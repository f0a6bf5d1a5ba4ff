package io.cloakroom.api.items;

import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rule of every change: read, judge, write on condition that nothing changed since; if
 * something did, from the start again.
 *
 * <p>What the judgement was about is a condition of the write, so of many writers with one tag
 * exactly one succeeds.
 */
@Singleton
final class ItemChanges {

    private static final int MOST_ATTEMPTS = 4;

    /** With one more read and one more write, still inside the function's timeout. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ItemRepository items;
    private final Clock clock;

    ItemChanges(ItemRepository items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** Changes an item's content; the change is asked again for each version it meets. */
    Item change(ItemTarget target, BiFunction<ItemContent, Instant, ItemContent> change) {
        return attempt(
                target,
                read -> {
                    Instant now = clock.instant();
                    Item changed = read.changed(change.apply(read.content(), now), now);
                    return written(items.replace(read, changed), changed);
                });
    }

    void delete(ItemTarget target) {
        attempt(target, read -> written(items.delete(read), read));
    }

    private Item attempt(ItemTarget target, Function<Item, Optional<Item>> write) {
        Instant until = clock.instant().plus(LONGEST);
        for (int attempt = 0;
                attempt < MOST_ATTEMPTS && clock.instant().isBefore(until);
                attempt++) {
            Item read =
                    items.find(target.owner(), target.id())
                            .orElseThrow(ProblemException::nothingHere);
            target.preconditions().requireForChange(read.version());
            Optional<Item> written = write.apply(read);
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw new ProblemException(
                HttpStatus.CONFLICT,
                "Others change this item all the time. Please read it and try again.");
    }

    private static Optional<Item> written(WriteOutcome outcome, Item item) {
        return switch (outcome) {
            case WRITTEN -> Optional.of(item);
            case OVERTAKEN -> Optional.empty();
        };
    }
}
