package io.cloakroom.local.isolation;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.TestSystem;

import java.util.Map;
import java.util.Objects;

/** Everybody who may come to the door. */
final class Callers {
    private final Map<String, ApiClient> byName;

    Callers(TestSystem system, String suffix) {
        var ada = system.signIn("ada-" + suffix);
        byName =
                Map.of(
                        "ada",
                        ada,
                        "bob",
                        system.signIn("bob-" + suffix),
                        "editor",
                        system.signIn("edith-" + suffix, "catalogue-editors"),
                        // With a token that looks like ada's, but that nobody has signed.
                        "stranger",
                        system.nobody().with("Authorization", unsigned(ada)),
                        "integrator",
                        system.nobody().with("x-api-key", system.apiKey()),
                        "nobody",
                        system.nobody());
    }

    private static String unsigned(ApiClient client) {
        String header = client.headers().getLast();
        return header.substring(0, header.lastIndexOf('.') + 1) + "A".repeat(342);
    }

    ApiClient named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
