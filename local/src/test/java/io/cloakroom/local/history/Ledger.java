package io.cloakroom.local.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every call of a run on items, or on products, and what came of it; they go by the names that
 * their first titles have.
 */
final class Ledger {
    private final Map<String, List<Event>> items = new ConcurrentHashMap<>();
    private final List<Walk> walks = new CopyOnWriteArrayList<>();

    /** A list that was read to its end, page by page. */
    record Walk(String shelf, List<String> items, long called, long answered) {}

    void add(String item, Event event) {
        items.computeIfAbsent(item, name -> new CopyOnWriteArrayList<>()).add(event);
    }

    void add(Walk walk) {
        walks.add(walk);
    }

    /** Everything that no order of events explains. */
    List<String> violations() {
        var violations = new ArrayList<String>();
        items.forEach(
                (item, events) ->
                        Explanation.missing(events)
                                .ifPresent(why -> violations.add(item + ":\n" + why)));
        walks.forEach(
                walk ->
                        WalkCheck.complaint(walk, items)
                                .ifPresent(why -> violations.add(walk.shelf() + ": " + why)));
        return violations;
    }

    /** How often each action had each outcome. */
    String summary() {
        Map<String, Long> counts =
                events().collect(
                                Collectors.groupingBy(
                                        event ->
                                                name(event.action())
                                                        + " → "
                                                        + name(event.outcome()),
                                        TreeMap::new,
                                        Collectors.counting()));
        return "%d calls on %d of them, %d whole lists; %s"
                .formatted(events().count(), items.size(), walks.size(), counts);
    }

    private Stream<Event> events() {
        return items.values().stream().flatMap(List::stream);
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }
}
