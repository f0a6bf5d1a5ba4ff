package io.cloakroom.local.lambda;

/** Every function of the template, ready to be invoked. */
@FunctionalInterface
public interface Functions {
    /**
     * Invokes a function and waits for its outcome.
     *
     * @param logicalId of the function in the template
     * @throws IllegalArgumentException when the template has no such function
     */
    Invocation.Result invoke(String logicalId, Invocation invocation) throws InterruptedException;
}
