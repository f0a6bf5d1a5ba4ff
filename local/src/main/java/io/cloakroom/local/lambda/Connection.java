package io.cloakroom.local.lambda;

import java.net.InetSocketAddress;

/**
 * A TCP connection of a process.
 *
 * @param socket as the process's file descriptors name it, such as {@code socket:[4711]}
 */
record Connection(String socket, InetSocketAddress local, InetSocketAddress remote) {
    /** Both ends of one connection in the same process: a snapshot holds it whole. */
    boolean isOtherEndOf(Connection other) {
        return local.equals(other.remote) && remote.equals(other.local);
    }
}
