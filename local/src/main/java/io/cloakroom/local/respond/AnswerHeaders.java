package io.cloakroom.local.respond;

import io.cloakroom.local.http.Header;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.invoke.ProxyAnswer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headers of a function's answer as the client sees them. */
final class AnswerHeaders {
    /** Renamed, so that the gateway's own or none appears under the name. */
    private static final Set<String> REMAPPED =
            Set.of(
                    "authorization",
                    "connection",
                    "content-md5",
                    "date",
                    "max-forwards",
                    "server",
                    "user-agent",
                    "www-authenticate");

    /**
     * Content-Length is counted anew; the last three are the gateway's to give. Everything else is
     * the guide's table ("known issues"), column for Lambda: recordings of other integrations
     * differ from it for Expect, Host, Proxy-Authenticate, Trailer, Upgrade and TE.
     */
    private static final Set<String> DROPPED =
            Set.of(
                    "expect",
                    "host",
                    "proxy-authenticate",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "via",
                    "content-length",
                    "x-amzn-requestid",
                    "x-amz-apigw-id",
                    "x-amzn-trace-id");

    private static final String PREFIX = "x-amzn-Remapped-";

    private AnswerHeaders() {}

    static Headers of(ProxyAnswer answer) {
        return new Headers(
                merged(answer).stream()
                        .filter(line -> !DROPPED.contains(key(line)))
                        .map(AnswerHeaders::remapped)
                        .toList());
    }

    /** Both maps make one list, the same line once, in the spelling of the one with many values. */
    private static List<Header> merged(ProxyAnswer answer) {
        var lines = new LinkedHashSet<>(answer.multiValueHeaders().lines());
        for (Header line : answer.headers().lines()) {
            lines.add(new Header(spelling(line, answer.multiValueHeaders()), line.value()));
        }
        return new ArrayList<>(lines);
    }

    private static String spelling(Header line, Headers multiValueHeaders) {
        return multiValueHeaders.lines().stream()
                .map(Header::name)
                .filter(line.name()::equalsIgnoreCase)
                .findFirst()
                .orElse(line.name());
    }

    private static Header remapped(Header line) {
        return REMAPPED.contains(key(line)) ? new Header(PREFIX + line.name(), line.value()) : line;
    }

    private static String key(Header line) {
        return line.name().toLowerCase(Locale.ROOT);
    }
}
