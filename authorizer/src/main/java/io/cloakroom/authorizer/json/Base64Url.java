package io.cloakroom.authorizer.json;

import org.jspecify.annotations.Nullable;

import java.util.Base64;

/**
 * Base64url in its one exact spelling: no padding, no other alphabet, unused bits zero (RFC 4648
 * §3.5).
 */
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    /** The bytes, or null if the text is empty or is not the exact spelling of any. */
    public static byte @Nullable [] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The JDK's decoder accepts padding and ignores unused bits; its encoder writes
            // neither.
            return !text.isEmpty() && encode(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }
}
