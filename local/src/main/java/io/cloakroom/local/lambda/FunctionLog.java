package io.cloakroom.local.lambda;

import java.util.function.Supplier;

/** Gets what functions print, and what is to be said about their processes. */
@FunctionalInterface
public interface FunctionLog {
    /**
     * Takes one line; called from several threads.
     *
     * @param function the function's name
     */
    void line(String function, String line);

    /**
     * Takes what a call used, once it has ended.
     *
     * @param function the function's name
     * @param report made when asked for: it takes a look at the process
     */
    default void ended(String function, Supplier<InvocationReport> report) {}
}
