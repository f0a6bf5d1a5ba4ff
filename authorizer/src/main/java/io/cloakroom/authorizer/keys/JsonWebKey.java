package io.cloakroom.authorizer.keys;

import com.auth0.jwt.algorithms.Algorithm;

import io.cloakroom.authorizer.json.Base64Url;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reads one entry of a key set, if it is a key that may verify a token's signature (A7). */
final class JsonWebKey {
    /** Whoever publishes one of them lets everybody sign (RFC 7518 §6.2.2, §6.3.2). */
    private static final Set<String> PRIVATE_PARTS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth");

    private JsonWebKey() {}

    static @Nullable VerificationKey read(JsonObject jwk) {
        String id = jwk.text("kid");
        Algorithm algorithm = algorithm(jwk);
        return id == null || algorithm == null || !permits(jwk, algorithm)
                ? null
                : new VerificationKey(id, algorithm);
    }

    private static @Nullable Algorithm algorithm(JsonObject jwk) {
        String type = jwk.text("kty");
        try {
            if ("RSA".equals(type)) {
                return RsaKey.algorithm(bytes(jwk, "n"), bytes(jwk, "e"));
            }
            // Another type, and above all "oct": a set is public, so its secret is none.
            return "EC".equals(type) && "P-256".equals(jwk.text("crv"))
                    ? EcKey.algorithm(bytes(jwk, "x"), bytes(jwk, "y"))
                    : null;
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] bytes(JsonObject jwk, String name) throws GeneralSecurityException {
        String text = jwk.text(name);
        byte[] bytes = text == null ? null : Base64Url.decode(text);
        if (bytes == null) {
            throw new GeneralSecurityException(name);
        }
        return bytes;
    }

    private static boolean permits(JsonObject jwk, Algorithm algorithm) {
        return absentOr(jwk, "use", "sig")
                && absentOr(jwk, "alg", algorithm.getName())
                && permitsVerifying(jwk)
                && Collections.disjoint(jwk.members().keySet(), PRIVATE_PARTS);
    }

    private static boolean absentOr(JsonObject jwk, String name, String value) {
        return !jwk.has(name) || value.equals(jwk.text(name));
    }

    private static boolean permitsVerifying(JsonObject jwk) {
        return !jwk.has("key_ops")
                || (jwk.get("key_ops") instanceof JsonValue.Array(List<JsonValue> operations)
                        && operations.contains(new JsonValue.Text("verify")));
    }
}
