package io.cloakroom.authorizer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * The address of the issuer's key set: configuration, and never anything that a token says (A8).
 */
final class KeySetAddress {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    private KeySetAddress() {}

    static URI configured(String url) {
        return checked(url, "JWKS_URL is \"%s\"; ".formatted(url));
    }

    /** Where Cognito and many others keep it; an issuer that does not needs JWKS_URL. */
    static URI ofIssuer(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return checked(
                base + "/.well-known/jwks.json",
                "Neither JWKS_URL nor JWT_SECRET_ID is set, and JWT_ISSUER is \"%s\"; "
                        .formatted(issuer));
    }

    private static URI checked(String url, String sentence) {
        try {
            URI address = new URI(url);
            if (isSafe(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new SettingsError(sentence + "that is no URL.");
        }
        throw new SettingsError(
                sentence + "keys are fetched from https URLs only, or from http ones on loopback.");
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
