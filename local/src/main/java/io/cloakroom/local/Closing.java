package io.cloakroom.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, in order; closes all of it in the reverse order, whatever fails. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Takes a resource over; when all has been closed already, it is closed at once. */
    synchronized <T extends AutoCloseable> T add(T resource) {
        started.push(resource);
        if (closed) {
            close();
            throw new IllegalStateException("The system has been stopped while it started");
        }
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
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
