package io.cloakroom.local.meter;

import java.time.LocalDate;
import java.util.function.Consumer;

/** How often a key has been used with a plan; every change is told at once. */
final class UsageRecord {
    private final Consumer<Count> store;
    private Count count;

    /**
     * What is kept of it.
     *
     * @param plan id
     * @param key id
     * @param first day on which the first period of all began
     * @param start day on which the counted period began
     * @param used requests in it
     */
    record Count(String plan, String key, LocalDate first, LocalDate start, long used) {
        Count in(LocalDate period) {
            return start.equals(period) ? this : new Count(plan, key, first, period, 0);
        }

        Count next() {
            return new Count(plan, key, first, start, used + 1);
        }
    }

    UsageRecord(Count count, Consumer<Count> store) {
        this.count = count;
        this.store = store;
    }

    synchronized boolean isOf(String plan, String key) {
        return count.plan().equals(plan) && count.key().equals(key);
    }

    synchronized boolean isFirst(LocalDate period) {
        return count.first().equals(period);
    }

    synchronized long used(LocalDate period) {
        return count.in(period).used();
    }

    synchronized void count(LocalDate period) {
        count = count.in(period).next();
        store.accept(count);
    }
}
