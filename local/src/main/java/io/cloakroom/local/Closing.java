package io.cloakroom.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, in order; closes all of it in the reverse order, whatever fails. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T resource) {
        started.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            AutoCloseable last = started.pop();
            try {
                last.close();
            } catch (Exception e) {
                System.err.printf(
                        "%s did not stop cleanly: %s%n",
                        last.getClass().getSimpleName(), e.getMessage());
            }
        }
    }
}
