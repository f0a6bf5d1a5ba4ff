package io.cloakroom.local.lambda;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is at the other end of a connection: the address, and the environment variables that hold a
 * URL to it.
 */
record RemoteNames(Map<String, String> variables) {
    String name(Connection connection) {
        var remote = connection.remote();
        var address = remote.getAddress().getHostAddress() + ":" + remote.getPort();
        var names =
                variables.entrySet().stream()
                        .filter(variable -> leadsTo(remote, variable.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? address : "%s (%s)".formatted(address, names);
    }

    private static boolean leadsTo(InetSocketAddress remote, String value) {
        try {
            var uri = URI.create(value);
            return uri.getHost() != null
                    && port(uri) == remote.getPort()
                    && Arrays.asList(InetAddress.getAllByName(uri.getHost()))
                            .contains(remote.getAddress());
        } catch (IllegalArgumentException | UnknownHostException _) {
            return false; // No URL, or not one to this host.
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
