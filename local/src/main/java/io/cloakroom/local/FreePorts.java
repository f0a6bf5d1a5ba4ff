package io.cloakroom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether ports are free before anything is started, so that the start fails whole. */
final class FreePorts {
    private FreePorts() {}

    /**
     * Does nothing when the port can be had.
     *
     * @param port 0 is always free
     * @param option that chooses another
     * @throws StartupException when something listens there
     */
    static void requireFree(int port, String option) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Closed at once; the server that is meant for it comes next.
        } catch (IOException e) {
            throw new StartupException(
                    "Port %d cannot be opened (%s); stop what uses it, or choose another with %s"
                            .formatted(port, e.getMessage(), option),
                    e);
        }
    }
}
