package io.cloakroom.local.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a sequence what its failure does not need: halves first, single steps last. */
record Shrinking(List<Step> steps, long seed) {
    List<Step> shortest(Predicate<List<Step>> fails) {
        List<Step> shortest = steps;
        for (int size = steps.size() / 2; size > 0; size /= 2) {
            int from = 0;
            while (from < shortest.size()) {
                List<Step> fewer = without(shortest, from, size);
                if (fails.test(fewer)) {
                    shortest = fewer;
                } else {
                    from += size;
                }
            }
        }
        return shortest;
    }

    private static List<Step> without(List<Step> steps, int from, int size) {
        var fewer = new ArrayList<Step>(steps.subList(0, from));
        fewer.addAll(steps.subList(Math.min(from + size, steps.size()), steps.size()));
        return fewer;
    }
}
