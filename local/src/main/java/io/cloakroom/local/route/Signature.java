package io.cloakroom.local.route;

import io.cloakroom.local.assumption.Assumptions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** An Authorization header as AWS's own signature check sees it. */
final class Signature {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private Signature() {}

    static boolean isOne(String authorization) {
        return authorization.startsWith(ALGORITHM);
    }

    /**
     * The complaint about a header that is no signature: whatever follows the scheme should be
     * pairs of name and value. Texts as answered since about 2022 (public captures); before that
     * they quoted the header itself. Which part of the header is hashed is not known.
     */
    static String complaint(String authorization) {
        String afterScheme = authorization.substring(authorization.indexOf(' ') + 1);
        boolean pairs = authorization.indexOf(' ') < 0 || afterScheme.contains("=");
        return (pairs
                        ? "Authorization header requires 'Credential' parameter. Authorization"
                              + " header requires 'Signature' parameter. Authorization header"
                              + " requires 'SignedHeaders' parameter. Authorization header requires"
                              + " existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed"
                              + " with SHA-256 and encoded with Base64) Authorization=%s"
                        : "Invalid key=value pair (missing equal-sign) in Authorization header"
                                + " (hashed with SHA-256 and encoded with Base64): '%s'.")
                .formatted(
                        Assumptions.AUTHORIZATION_IS_HASHED ? hash(authorization) : authorization);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
