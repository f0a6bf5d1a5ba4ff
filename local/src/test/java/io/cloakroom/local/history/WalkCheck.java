package io.cloakroom.local.history;

import io.cloakroom.local.history.Action.Create;
import io.cloakroom.local.history.Action.Delete;
import io.cloakroom.local.history.Ledger.Walk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list that is read while items come and go repeats nothing and sees all that stayed. */
final class WalkCheck {
    private WalkCheck() {}

    /** Empty if all is well. */
    static Optional<String> complaint(Walk walk, Map<String, List<Event>> items) {
        var seen = new HashSet<String>();
        for (String item : walk.items()) {
            if (!seen.add(item)) {
                return Optional.of("a list shows twice " + item);
            }
        }
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(walk.shelf() + "/"))
                .filter(entry -> !seen.contains(entry.getKey()))
                .filter(entry -> isThereThroughout(walk, entry.getValue()))
                .map(entry -> "a list does not show " + entry.getKey())
                .findFirst();
    }

    private static boolean isThereThroughout(Walk walk, List<Event> events) {
        return events.stream()
                        .anyMatch(
                                event ->
                                        event.action() instanceof Create
                                                && event.end() < walk.called())
                && events.stream()
                        .noneMatch(
                                event ->
                                        event.action() instanceof Delete
                                                && event.called() < walk.answered());
    }
}
