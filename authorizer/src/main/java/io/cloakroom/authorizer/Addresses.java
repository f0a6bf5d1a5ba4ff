package io.cloakroom.authorizer;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Addresses that keys may be fetched from: with TLS, or on loopback (B6). */
final class Addresses {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    private Addresses() {}

    static URI checked(String variable, String url) {
        URI address = safe(url);
        if (address == null) {
            throw new SettingsError(
                    "%s is \"%s\"; it must be an https URL, or an http one on loopback."
                            .formatted(variable, url));
        }
        return address;
    }

    /** Where Cognito and many others keep their keys; an issuer that does not needs JWKS_URL. */
    static URI ofKeysOf(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        URI address = safe(base + "/.well-known/jwks.json");
        if (address == null) {
            throw new SettingsError(
                    "Neither JWKS_URL nor JWT_SECRET_ID is set, and no keys can be fetched from"
                            + " JWT_ISSUER, \"%s\".".formatted(issuer));
        }
        return address;
    }

    private static @Nullable URI safe(String url) {
        try {
            URI address = new URI(url);
            return isSafe(address) ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isSafe(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.matcher(host).matches());
    }
}
