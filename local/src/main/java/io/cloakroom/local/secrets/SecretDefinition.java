package io.cloakroom.local.secrets;

import java.util.Optional;

/**
 * A secret as the template describes it.
 *
 * @param arn what {@code Ref} gives, and so the id in a function's environment
 */
public record SecretDefinition(String logicalId, String arn, String name, Content content) {
    /** Where the secret's text comes from. */
    public sealed interface Content {}

    /** The template says it. */
    public record Fixed(String text) implements Content {
        /** A secret is not for logs. */
        @Override
        public String toString() {
            return "Fixed";
        }
    }

    /**
     * Secrets Manager throws it, as {@code GetRandomPassword} does.
     *
     * @param excluded characters that must not occur
     * @param kinds which kinds of characters there are
     * @param place puts the password into a JSON document; empty when it is the whole text
     */
    public record Generated(int length, String excluded, Kinds kinds, Optional<Place> place)
            implements Content {}

    /**
     * Kinds of characters in a generated password.
     *
     * @param each whether every kind must occur at least once
     */
    public record Kinds(
            boolean lowercase,
            boolean uppercase,
            boolean numbers,
            boolean punctuation,
            boolean space,
            boolean each) {}

    /**
     * A JSON document that gets the password as one more member.
     *
     * @param template the document
     * @param key name of the member
     */
    public record Place(String template, String key) {}
}
