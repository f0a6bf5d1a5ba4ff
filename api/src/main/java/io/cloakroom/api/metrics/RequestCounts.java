package io.cloakroom.api.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What happened during one request; outside of one, counting does nothing. */
public final class RequestCounts {

    /** A thing that is counted, under the name of its metric. */
    public enum Count {
        /** Writes whose condition did not hold. */
        CONDITION_FAILURES("conditionFailures"),
        /** Calls of AWS that were throttled to the last attempt. */
        THROTTLES("throttles"),
        /** Items and products that were made. */
        CREATED("created");

        private final String metric;

        Count(String metric) {
            this.metric = metric;
        }

        String metric() {
            return metric;
        }
    }

    private static final ScopedValue<RequestCounts> CURRENT = ScopedValue.newInstance();

    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);

    public static void add(Count count) {
        if (CURRENT.isBound()) {
            CURRENT.get().increment(count);
        }
    }

    private synchronized void increment(Count count) {
        counts.merge(count, 1, Integer::sum);
    }

    synchronized Map<Count, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** Counts for this request what happens in the meantime. */
    <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> request) throws X {
        return ScopedValue.where(CURRENT, this).call(request);
    }

    /** For another thread of the same request. */
    public static <T> Callable<T> carried(Supplier<T> task) {
        if (!CURRENT.isBound()) {
            return task::get;
        }
        RequestCounts counts = CURRENT.get();
        return () -> counts.during(task::get);
    }
}
