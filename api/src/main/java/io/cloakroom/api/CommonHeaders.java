package io.cloakroom.api;

import io.cloakroom.api.settings.Settings;

import java.util.Map;

/**
 * Headers of every answer, errors included.
 *
 * <p>They are added where the answer leaves the function, so that no path through the framework can
 * miss them.
 */
final class CommonHeaders {

    private CommonHeaders() {}

    static Map<String, String> of(Settings settings) {
        return Map.of(
                "Access-Control-Allow-Origin", settings.allowedOrigin(),
                "Access-Control-Expose-Headers", "ETag, Location, Retry-After",
                // What is per user is nobody else's; an answer that may be kept says so itself.
                "Cache-Control", "no-store",
                "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
                "Vary", "Origin",
                "X-Content-Type-Options", "nosniff");
    }
}
