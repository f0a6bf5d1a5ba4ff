package io.cloakroom.local.restapi;

import io.cloakroom.local.template.Property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Throttling of a stage's methods, from its {@code MethodSettings}.
 *
 * @param settings by path and verb, each of which may be {@code *}
 */
public record MethodThrottles(Map<Method, Throttle> settings) {
    public static final MethodThrottles NONE = new MethodThrottles(Map.of());

    private static final String EVERY = "*";

    public MethodThrottles {
        settings = Map.copyOf(settings);
    }

    /** Path and verb of a setting. */
    public record Method(String path, String verb) {}

    /** Reads a list of settings; in a path, {@code ~1} stands for a slash inside it. */
    public static MethodThrottles of(Property methodSettings) {
        var settings = new LinkedHashMap<Method, Throttle>();
        for (Property setting : methodSettings.elements()) {
            Throttle throttle =
                    Throttle.of(
                            setting.at("ThrottlingRateLimit"), setting.at("ThrottlingBurstLimit"));
            if (throttle.isSet()) {
                settings.put(method(setting), throttle);
            }
        }
        return new MethodThrottles(settings);
    }

    private static Method method(Property setting) {
        String path = setting.at("ResourcePath").text();
        if (!path.startsWith("/")) {
            throw setting.at("ResourcePath").complaint("must begin with a slash");
        }
        return new Method(
                path.equals("/*") ? EVERY : path.replaceFirst("^/~1", "/").replace("~1", "/"),
                setting.at("HttpMethod").text());
    }

    /** What applies to one method: each limit from the nearest setting that gives it. */
    public Throttle of(Route route) {
        String path = route.path().template();
        return Stream.of(
                        new Method(path, route.method()),
                        new Method(path, EVERY),
                        new Method(EVERY, route.method()),
                        new Method(EVERY, EVERY))
                .map(method -> settings.getOrDefault(method, Throttle.NONE))
                .reduce(Throttle.NONE, Throttle::within);
    }
}
