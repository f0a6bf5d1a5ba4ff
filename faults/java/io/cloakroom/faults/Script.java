package io.cloakroom.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** Faults for chosen calls: the first trouble that hits a call and is not over decides. */
public final class Script implements Function<Call, Fault> {

    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

    /** Some calls that fail; it is over after so many, or when it is ended. */
    public static final class Trouble {

        private final Predicate<Call> isHit;
        private final Fault fault;
        private final int times;
        private final AtomicInteger struck = new AtomicInteger();
        private volatile boolean isOver;

        private Trouble(int times, Predicate<Call> isHit, Fault fault) {
            this.times = times;
            this.isHit = isHit;
            this.fault = fault;
        }

        private boolean strikes(Call call) {
            return !isOver
                    && isHit.test(call)
                    && struck.getAndUpdate(count -> Math.min(times, count + 1)) < times;
        }

        /** How many calls it has spoilt. */
        public int struck() {
            return struck.get();
        }

        public void end() {
            isOver = true;
        }
    }

    /** Spoils the next calls that are hit, so many of them. */
    public Trouble spoil(int times, Predicate<Call> isHit, Fault fault) {
        var trouble = new Trouble(times, isHit, fault);
        troubles.add(trouble);
        return trouble;
    }

    /** Spoils every call that is hit, until it is ended. */
    public Trouble spoilAll(Predicate<Call> isHit, Fault fault) {
        return spoil(Integer.MAX_VALUE, isHit, fault);
    }

    @Override
    public Fault apply(Call call) {
        return troubles.stream()
                .filter(trouble -> trouble.strikes(call))
                .map(trouble -> trouble.fault)
                .findFirst()
                .orElseGet(Fault::none);
    }
}
