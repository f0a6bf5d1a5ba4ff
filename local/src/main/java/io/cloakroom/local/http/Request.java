package io.cloakroom.local.http;

import java.util.Optional;

/**
 * A request as it stood on the wire.
 *
 * @param target path and query, neither decoded nor normalised
 * @param peer address of the other end of the connection, without the port
 */
public record Request(String method, String target, Headers headers, byte[] body, String peer) {
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** What follows the first question mark; empty also when there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** The host that the client asked for, without the port. */
    public Optional<String> hostName() {
        return header("Host").map(Request::withoutPort);
    }

    private static String withoutPort(String host) {
        int port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    }

    public Optional<String> header(String name) {
        return headers.last(name);
    }
}
