package io.cloakroom.authorizer.token;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of a token's header that takes part in the judgement.
 *
 * <p>{@code jwk}, {@code jku}, {@code x5u}, {@code x5c} and {@code x5t} are not among it: they
 * would let the token choose its own key (A8).
 */
public record JoseHeader(String algorithm, @Nullable String keyId) {

    /** They change how the token is to be read, and we understand none of them (A9). */
    private static final List<String> EXTENSIONS = List.of("crit", "b64", "zip");

    /** RFC 9068 §2.1. Tokens of another kind may be signed by the same issuer (A10). */
    private static final Pattern TYPE =
            Pattern.compile("(?:application/)?(?:at\\+)?jwt", Pattern.CASE_INSENSITIVE);

    static JoseHeader of(JsonObject names, Set<String> algorithms) {
        String algorithm = names.text("alg");
        if (algorithm == null || !algorithms.contains(algorithm)) {
            throw new Refused(Refusal.ALGORITHM);
        }
        refuseExtensions(names);
        refuseOtherTypes(names);
        return new JoseHeader(algorithm, keyId(names));
    }

    private static void refuseExtensions(JsonObject names) {
        for (String extension : EXTENSIONS) {
            if (names.has(extension)) {
                throw new Refused(Refusal.EXTENSION);
            }
        }
    }

    private static void refuseOtherTypes(JsonObject names) {
        JsonValue type = names.get("typ");
        if (type == null) {
            return;
        }
        if (!(type instanceof JsonValue.Text(String value) && TYPE.matcher(value).matches())) {
            throw new Refused(Refusal.TOKEN_TYPE);
        }
    }

    private static @Nullable String keyId(JsonObject names) {
        String keyId = names.text("kid");
        if (keyId == null && names.has("kid")) {
            throw new Refused(Refusal.KEY_ID);
        }
        return keyId;
    }
}
