package io.cloakroom.authorizer.token;

import io.cloakroom.authorizer.json.Base64Url;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token whose form is right: three parts of exact base64url, of which the first two are JSON
 * objects. Nothing in it is believed yet.
 *
 * @param header the first part as received
 * @param payload the second part as received
 * @param signature the third part as received
 */
public record BearerToken(
        String header, String payload, String signature, JsonObject names, JsonObject claims) {

    /** The gateway passes about 10 KB of headers; 150 groups make a token of 4 KB (A2). */
    private static final int MAX_LENGTH = 8_192;

    /**
     * RFC 6750 §2.1, with the scheme in any case (RFC 9110 §11.1); only ASCII letters fold (A1).
     */
    private static final Pattern CREDENTIALS =
            Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9._~+/-]+=*)");

    /** Reads the token out of the value of an {@code Authorization} header. */
    static BearerToken in(String authorization) {
        String[] parts = token68(authorization).split("\\.", -1);
        if (parts.length != 3) {
            throw new Refused(Refusal.MALFORMED_TOKEN);
        }
        decode(parts[2]);
        return new BearerToken(parts[0], parts[1], parts[2], object(parts[0]), object(parts[1]));
    }

    private static String token68(String authorization) {
        if (authorization.length() > MAX_LENGTH) {
            throw new Refused(Refusal.TOO_LONG);
        }
        Matcher credentials = CREDENTIALS.matcher(authorization);
        if (!credentials.matches()) {
            throw new Refused(Refusal.NOT_A_BEARER_TOKEN);
        }
        return credentials.group(1);
    }

    private static JsonObject object(String part) {
        try {
            return StrictJson.object(decode(part));
        } catch (MalformedJson e) {
            throw new Refused(Refusal.MALFORMED_JSON);
        }
    }

    private static byte[] decode(String part) {
        byte[] bytes = Base64Url.decode(part);
        if (bytes == null) {
            throw new Refused(Refusal.MALFORMED_TOKEN);
        }
        return bytes;
    }
}
