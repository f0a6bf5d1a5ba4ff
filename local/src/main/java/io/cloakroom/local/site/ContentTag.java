package io.cloakroom.local.site;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The strong entity tag of a content, made from nothing but the content. */
final class ContentTag {
    private ContentTag() {}

    static String of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
