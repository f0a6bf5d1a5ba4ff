package io.cloakroom.local.history;

import io.cloakroom.local.history.Action.Read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an order of an item's events in which each takes effect at one moment between its call
 * and its answer, as Wing and Gong do ("Testing and Verifying Concurrent Objects", 1993), with
 * Lowe's memory of what has been tried.
 *
 * <p>With such an order every acknowledged create can be read until its delete, versions go up by
 * one, no two writes share one, and what nobody knows is the same ever after.
 */
final class Explanation {
    private final List<Event> events;
    private final Set<Step> tried = new HashSet<>();
    private BitSet furthest = new BitSet();

    private record Step(BitSet done, State state) {}

    private Explanation(List<Event> events) {
        this.events = events.stream().sorted(Comparator.comparingLong(Event::called)).toList();
    }

    /**
     * Why there is none.
     *
     * @return empty if there is one; else the events, the inexplicable ones marked
     */
    static Optional<String> missing(List<Event> events) {
        var search = new Explanation(events);
        return search.isFound(new BitSet(), State.NEW)
                ? Optional.empty()
                : Optional.of(search.report());
    }

    private boolean isFound(BitSet done, State state) {
        if (isComplete(done)) {
            return true;
        }
        if (!tried.add(new Step(done, state))) {
            return false;
        }
        furthest = done.cardinality() > furthest.cardinality() ? done : furthest;
        long deadline = firstEnd(done);
        for (int i = done.nextClearBit(0); i < events.size(); i = done.nextClearBit(i + 1)) {
            Event event = events.get(i);
            if (event.called() > deadline) {
                return false;
            }
            Optional<State> next = state.after(event.action(), event.outcome());
            if (next.isPresent()) {
                if (isFound(with(done, i), next.get())) {
                    return true;
                }
                if (event.action() instanceof Read) {
                    // It fits and changes nothing: leaving it for later cannot help.
                    return false;
                }
            }
        }
        return false;
    }

    /** What is unknown need never happen. */
    private boolean isComplete(BitSet done) {
        return firstEnd(done) == Long.MAX_VALUE;
    }

    /** Whatever is called after this must also come after it. */
    private long firstEnd(BitSet done) {
        long first = Long.MAX_VALUE;
        for (int i = done.nextClearBit(0); i < events.size(); i = done.nextClearBit(i + 1)) {
            first = Math.min(first, events.get(i).end());
        }
        return first;
    }

    private static BitSet with(BitSet done, int index) {
        var more = (BitSet) done.clone();
        more.set(index);
        return more;
    }

    private String report() {
        var lines = new ArrayList<String>();
        long start = events.getFirst().called();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            lines.add(
                    "%s %9.3f–%9.3f ms  client %d  %s → %s"
                            .formatted(
                                    furthest.get(i) ? " " : "?",
                                    (event.called() - start) / 1e6,
                                    (event.answered() - start) / 1e6,
                                    event.client(),
                                    event.action(),
                                    event.outcome()));
        }
        return String.join("\n", lines);
    }
}
