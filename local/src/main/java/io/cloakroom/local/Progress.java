package io.cloakroom.local;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Is told what the start does; steps may overlap. */
interface Progress {
    /** Nobody looks on. */
    Progress SILENT =
            new Progress() {
                @Override
                public void begun(String step) {}

                @Override
                public void done(String step, Duration time) {}

                @Override
                public void remark(String sentence) {}
            };

    void begun(String step);

    void done(String step, Duration time);

    /** Something that people may wonder about later. */
    void remark(String sentence);

    /** Runs a step; one that fails is never told to be done. */
    default <T> T step(String name, Callable<T> action) throws Exception {
        long before = System.nanoTime();
        begun(name);
        T result = action.call();
        done(name, Duration.ofNanos(System.nanoTime() - before));
        return result;
    }
}
