package io.cloakroom.local.sam;

import io.cloakroom.local.template.Property;

import java.util.Locale;
import java.util.Optional;

/**
 * An event of type Api: one method of one API.
 *
 * @param properties resolved
 * @param function empty when a condition leaves the function out
 */
record ApiEvent(Property properties, Optional<Target> function) {
    static final String ANY = "x-amazon-apigateway-any-method";

    /**
     * The function, or the alias that answers for it.
     *
     * @param name by which permissions know it
     * @param uri where API Gateway invokes it
     */
    record Target(String name, String uri) {}

    boolean isPresent() {
        return function.isPresent();
    }

    Property api() {
        return properties.at("RestApiId");
    }

    String path() {
        return properties.at("Path").text();
    }

    /** As an OpenAPI document spells it. */
    String method() {
        String method = properties.at("Method").text().toLowerCase(Locale.ROOT);
        return method.equals("any") ? ANY : method;
    }
}
