package io.cloakroom.api.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells the lines of one user from those of others, and not who it is. */
final class UserHash {

    private static final int BYTES = 8;

    private UserHash() {}

    static String of(String userId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(userId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
