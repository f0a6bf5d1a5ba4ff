package io.cloakroom.local.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.http.Header;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.route.RoutedRequest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers that a function sees: those of the request, less what the gateway drops, plus what it
 * adds (developer guide, "known issues", agreeing with recordings).
 */
final class EventHeaders {
    private static final Set<String> DROPPED =
            Set.of(
                    "connection",
                    "content-length",
                    "content-md5",
                    "expect",
                    "max-forwards",
                    "proxy-authenticate",
                    "server",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "www-authenticate");
    private static final Set<String> REPLACED =
            Set.of("x-amzn-trace-id", "x-forwarded-for", "x-forwarded-port", "x-forwarded-proto");

    /** The client's spelling is kept but for these two (recorded over HTTP/1.1). */
    private static final Map<String, String> RESPELT =
            Map.of("authorization", "Authorization", "user-agent", "User-Agent");

    private final RoutedRequest routed;
    private final Set<String> dropped;

    private EventHeaders(RoutedRequest routed, Set<String> dropped) {
        this.routed = routed;
        this.dropped = dropped;
    }

    EventHeaders(RoutedRequest routed) {
        this(routed, DROPPED);
    }

    static EventHeaders withLength(RoutedRequest routed) {
        var dropped = new HashSet<>(DROPPED);
        dropped.remove("content-length");
        return new EventHeaders(routed, dropped);
    }

    /** {@code headers} has the last value of each name, {@code multiValueHeaders} all in order. */
    void writeTo(ObjectNode event) {
        ObjectNode last = event.putObject("headers");
        ObjectNode all = event.putObject("multiValueHeaders");
        var spellings = new HashMap<String, String>();
        for (Header line : lines().lines()) {
            String key = line.name().toLowerCase(Locale.ROOT);
            String name = spellings.computeIfAbsent(key, any -> spelling(key, line.name()));
            last.put(name, line.value());
            append(all, name, line.value());
        }
    }

    private static String spelling(String key, String sent) {
        return RESPELT.getOrDefault(key, sent);
    }

    private static void append(ObjectNode all, String name, String value) {
        ArrayNode values = all.get(name) instanceof ArrayNode known ? known : all.putArray(name);
        values.add(value);
    }

    private Headers lines() {
        var request = routed.request();
        List<Header> kept = request.headers().lines().stream().filter(this::isKept).toList();
        return new Headers(kept)
                .plus("X-Amzn-Trace-Id", routed.arrival().ids().traceId())
                .plus("X-Forwarded-For", forwardedFor())
                .plus("X-Forwarded-Port", port())
                .plus("X-Forwarded-Proto", "http");
    }

    /** A header that signs the request with AWS credentials never reaches a function. */
    private boolean isKept(Header line) {
        String key = line.name().toLowerCase(Locale.ROOT);
        boolean signature =
                key.equals("authorization") && line.value().startsWith("AWS4-HMAC-SHA256");
        return !signature && !dropped.contains(key) && !REPLACED.contains(key);
    }

    private String forwardedFor() {
        String peer = routed.request().peer();
        return routed.request()
                .header("X-Forwarded-For")
                .map(sent -> sent + ", " + peer)
                .orElse(peer);
    }

    /**
     * The port and the protocol that the client really used, so that an address made of them leads
     * back here; the service, which speaks TLS only, always says 443 and https.
     */
    private String port() {
        String host = routed.request().header("Host").orElse("");
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(colon + 1) : "80";
    }
}
