package io.cloakroom.local.history;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients of one user know of the user's items; few at a time, so that they meet. */
final class Shelf {
    private final String user;
    private final List<Item> items = new CopyOnWriteArrayList<>();
    private final List<Item> everything = new CopyOnWriteArrayList<>();

    Shelf(String user) {
        this.user = user;
    }

    /**
     * An item whose creation was acknowledged.
     *
     * @param seen the version that a client has seen last
     */
    record Item(String id, String name, AtomicLong seen) {}

    String user() {
        return user;
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
