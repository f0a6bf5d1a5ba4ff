package io.cloakroom.local.refusal;

import java.util.Optional;

/**
 * What one refusal adds to its reason.
 *
 * @param message for the client, in place of the reason's own
 * @param detail for the log, and for {@code $context.error.validationErrorString}
 * @param coldStart whether a function had to be started to find out
 */
public record Circumstances(Optional<String> message, Optional<String> detail, boolean coldStart) {
    public static final Circumstances PLAIN =
            new Circumstances(Optional.empty(), Optional.empty(), false);

    public static Circumstances saying(String message) {
        return new Circumstances(Optional.of(message), Optional.empty(), false);
    }

    public static Circumstances because(String detail) {
        return new Circumstances(Optional.empty(), Optional.of(detail), false);
    }

    public Circumstances afterColdStart(boolean happened) {
        return new Circumstances(message, detail, happened);
    }
}
