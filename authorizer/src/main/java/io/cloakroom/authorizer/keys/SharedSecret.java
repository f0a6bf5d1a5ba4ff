package io.cloakroom.authorizer.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.auth0.jwt.algorithms.Algorithm;

import java.util.List;
import java.util.Locale;

/** A stored text as the key of HS256, if it is long and random enough (A12). */
final class SharedSecret {
    /** RFC 7518 §3.2: as long as the hash. */
    private static final int MIN_BYTES = 32;

    /** 32 random bytes in hexadecimal, the smallest usual alphabet, nearly always show more. */
    private static final int MIN_DIFFERENT_CHARACTERS = 8;

    private static final int MAX_REPEATED_UNIT = 16;

    /**
     * Long enough, and in every list that an attacker tries first: they stand in public examples.
     */
    private static final List<String> PUBLISHED =
            List.of(
                    "a-string-secret-at-least-256-bits-long",
                    "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
                    "abcdefghijklmnopqrstuvwxyz0123456789",
                    "abcdefghijklmnopqrstuvwxyz123456",
                    "abcdefghijklmnopqrstuvwxyz012345",
                    "qwertyuiopasdfghjklzxcvbnm123456",
                    "your-256-bit-secret-your-256-bit-secret",
                    "your-secret-key-must-be-at-least-32-characters-long",
                    "your-super-secret-jwt-token-with-at-least-32-characters-long",
                    "super-secret-jwt-token-with-at-least-32-characters-long",
                    "this-is-a-very-long-secret-key-for-jwt-signing",
                    "thisisaverylongsecretkeyforjwtsigning",
                    // RFC 7515 appendix A.1
                    "aym1sysppbydfgzld3umj1qzkobwvmkoqq-estjqlr-t-1qs0gzh75aktmn3yj0ips4hcguutwjazzr1z9caow");

    /** In PEM, as a JWK, and as an RSA or EC key in Base64 without either. */
    private static final List<String> MARKS_OF_PUBLIC_KEYS =
            List.of("-----BEGIN ", "\"kty\"", "BgkqhkiG9w0BAQEF", "YHKoZIzj0CAQ");

    private SharedSecret() {}

    /**
     * The key in this stored text.
     *
     * @throws WeakSecret if it is too short or too easily found
     */
    static Algorithm key(String stored) {
        String secret = withoutNewline(stored);
        refuseWeak(secret);
        return Algorithm.HMAC256(secret.getBytes(UTF_8));
    }

    /**
     * Editors and {@code echo} end a file with one newline, which nobody means as a part of the
     * secret.
     */
    private static String withoutNewline(String stored) {
        if (stored.endsWith("\r\n")) {
            return stored.substring(0, stored.length() - 2);
        }
        return stored.endsWith("\n") ? stored.substring(0, stored.length() - 1) : stored;
    }

    private static void refuseWeak(String secret) {
        int bytes = secret.getBytes(UTF_8).length;
        if (secret.isBlank()) {
            throw new WeakSecret("The secret of JWT_SECRET_ID is blank.");
        }
        if (bytes < MIN_BYTES) {
            throw new WeakSecret(
                    "The secret of JWT_SECRET_ID has %d bytes; HS256 needs at least %d random ones."
                            .formatted(bytes, MIN_BYTES));
        }
        if (isPublicKey(secret)) {
            throw new WeakSecret(
                    "The secret of JWT_SECRET_ID is a key of a key pair; HS256 needs a random"
                            + " secret.");
        }
        if (isWellKnown(secret)) {
            throw new WeakSecret(
                    "The secret of JWT_SECRET_ID is well known or follows a pattern;"
                            + " HS256 needs a random one.");
        }
    }

    /** What a key set publishes must never sign (A6). */
    private static boolean isPublicKey(String secret) {
        for (String mark : MARKS_OF_PUBLIC_KEYS) {
            if (secret.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWellKnown(String secret) {
        return PUBLISHED.contains(secret.toLowerCase(Locale.ROOT).replace('_', '-'))
                || secret.chars().distinct().count() < MIN_DIFFERENT_CHARACTERS
                || repeatsShortUnit(secret)
                || isMostlyInOrder(secret);
    }

    private static boolean isMostlyInOrder(String secret) {
        int inOrder = 0;
        for (int i = 1; i < secret.length(); i++) {
            inOrder += secret.charAt(i) == secret.charAt(i - 1) + 1 ? 1 : 0;
        }
        return inOrder > secret.length() / 2;
    }

    private static boolean repeatsShortUnit(String secret) {
        int longest = Math.min(MAX_REPEATED_UNIT, secret.length() / 2);
        for (int length = 1; length <= longest; length++) {
            String unit = secret.substring(0, length);
            if (unit.repeat(secret.length() / length + 1).startsWith(secret)) {
                return true;
            }
        }
        return false;
    }
}
