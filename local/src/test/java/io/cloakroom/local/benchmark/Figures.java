package io.cloakroom.local.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Nanoseconds that something took, many times. */
final class Figures {
    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long value) {
        nanos.add(value);
    }

    /** Milliseconds below which so many of a hundred are. */
    synchronized double millis(int percentile) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100)) / 1e6;
    }

    double median() {
        return millis(50);
    }
}
