package io.cloakroom.local.model;

import java.util.List;

/**
 * Where a user's list goes on.
 *
 * @param text as the API gave it; empty at the beginning
 * @param number of the item that was seen last
 */
record Cursor(String text, int number, boolean newestFirst) {
    static Cursor atTheBeginning(boolean newestFirst) {
        return new Cursor("", newestFirst ? Integer.MAX_VALUE : -1, newestFirst);
    }

    /** Those that come after it. */
    List<Kept> left(List<Kept> listed) {
        return listed.stream()
                .filter(item -> newestFirst ? item.number < number : item.number > number)
                .toList();
    }

    Cursor moved(String next, List<Kept> shown) {
        return new Cursor(next, shown.isEmpty() ? number : shown.getLast().number, newestFirst);
    }
}
