package io.cloakroom.local.async;

/** Functions that take events and give no answer. */
@FunctionalInterface
public interface AsynchronousFunctions {
    /**
     * Takes an event and returns at once.
     *
     * @param function its logical id
     * @param event JSON
     */
    void invoke(String function, byte[] event);
}
