package io.cloakroom.api.products;

import io.cloakroom.api.paging.Page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Tag of a page: which products, in which versions, and whether there are more. Weak, because a
 * cursor is spelt anew each time.
 */
final class PageTag {

    private PageTag() {}

    static String of(Page<ProductView> page) {
        StringBuilder text = new StringBuilder().append(page.nextCursor() == null);
        for (ProductView product : page.items()) {
            text.append(' ').append(product.id()).append(' ').append(product.version());
        }
        return "W/\"" + digest(text.toString()) + "\"";
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
