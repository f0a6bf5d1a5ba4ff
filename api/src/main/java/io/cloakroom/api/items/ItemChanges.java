package io.cloakroom.api.items;

import io.cloakroom.api.entity.Changes;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Changes of items; the change is asked again for each version it meets. */
@Singleton
final class ItemChanges {

    private final ItemRepository items;
    private final Changes changes;

    ItemChanges(ItemRepository items, Changes changes) {
        this.items = items;
        this.changes = changes;
    }

    Item change(ItemTarget target, BiFunction<ItemContent, Instant, ItemContent> change) {
        return attempt(
                target,
                (read, now) -> {
                    Item changed = read.changed(change.apply(read.content(), now), now);
                    return items.replace(read, changed).of(changed);
                });
    }

    void delete(ItemTarget target) {
        attempt(target, (read, now) -> items.delete(read).of(read));
    }

    private Item attempt(ItemTarget target, BiFunction<Item, Instant, Optional<Item>> write) {
        return changes.change(
                () -> items.find(target.owner(), target.id()), target.preconditions(), write);
    }
}
