package io.cloakroom.local.history;

import io.cloakroom.local.Kind;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What some clients know of the items or products that they share; few at a time, so that they
 * meet.
 */
final class Shelf {
    private final Kind kind;
    private final String name;
    private final List<Item> items = new CopyOnWriteArrayList<>();
    private final List<Item> everything = new CopyOnWriteArrayList<>();

    /** Its name is that of the user whose items these are, or the category of these products. */
    Shelf(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /**
     * An item or product whose creation was acknowledged.
     *
     * @param seen the version that a client has seen last
     */
    record Item(String id, String name, AtomicLong seen) {}

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    boolean knows(Item item) {
        return everything.stream().anyMatch(known -> known.id().equals(item.id()));
    }

    void put(Item item) {
        items.add(item);
        everything.add(item);
    }

    void remove(Item item) {
        items.remove(item);
    }

    /** Also those that are gone. */
    List<Item> everything() {
        return everything;
    }

    Optional<Item> pick(Random random) {
        List<Item> now = List.copyOf(items);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(random.nextInt(now.size())));
    }
}
