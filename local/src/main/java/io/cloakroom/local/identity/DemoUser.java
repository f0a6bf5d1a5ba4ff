package io.cloakroom.local.identity;

import java.util.List;
import java.util.Optional;

/** Somebody who can sign in on the laptop, without a password. */
public record DemoUser(String name, String email, List<String> groups) {
    public static final DemoUser ADA =
            new DemoUser("ada", "ada@example.com", List.of("catalogue-editors"));
    public static final DemoUser GRACE = new DemoUser("grace", "grace@example.com", List.of());

    public static final List<DemoUser> ALL = List.of(ADA, GRACE);

    public static Optional<DemoUser> named(String name) {
        return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** The claims beside {@code sub}, as the sign-in form posts them. */
    public String claims() {
        String quoted =
                groups.stream().map("\"%s\""::formatted).reduce((a, b) -> a + "," + b).orElse("");
        return "{\"email\":\"%s\",\"groups\":[%s]}".formatted(email, quoted);
    }
}
