package io.cloakroom.api.settings;

import java.util.Map;

/** What the template's environment variables say. */
public record Settings(
        String itemsTable, String productsTable, String cursorSecretId, String allowedOrigin) {

    /**
     * Throws, naming the variable, when one is missing: a function that cannot work must not start.
     */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                required(environment, "ITEMS_TABLE"),
                required(environment, "PRODUCTS_TABLE"),
                required(environment, "CURSOR_SECRET_ID"),
                required(environment, "ALLOWED_ORIGIN"));
    }

    /**
     * An empty variable counts as unset: CloudFormation parameters that nobody set are empty texts.
     */
    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is not set.");
        }
        return value;
    }
}
