package io.cloakroom.local.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Text that looks as if AWS had thrown it, and is the same at every start. */
final class StableText {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private StableText() {}

    /**
     * Lower-case letters and digits.
     *
     * @param length up to 32
     */
    static String of(String seed, int length) {
        byte[] digest = sha256(seed);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(Math.floorMod(digest[i], ALPHABET.length())));
        }
        return text.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
