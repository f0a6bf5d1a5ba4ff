package io.cloakroom.authorizer.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.auth0.jwt.algorithms.Algorithm;

import io.cloakroom.authorizer.json.Base64Url;
import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue;
import io.cloakroom.authorizer.token.KeySource;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.List;

/**
 * Keys made for one rehearsal: a source like the real one, and tokens that it finds good.
 *
 * @param signers one for each algorithm that the source accepts
 */
public record ThrowAwayKeys(KeySource source, List<Algorithm> signers) {
    private static final int RSA_BITS = 2048;
    private static final int COORDINATE_BYTES = 32;

    public ThrowAwayKeys {
        signers = List.copyOf(signers);
    }

    /** An issuer with a key set. */
    public static ThrowAwayKeys ofIssuer() {
        try {
            KeyPair rsa = pair(KeyPairGenerator.getInstance("RSA"), RSA_BITS);
            KeyPair ec = pair(KeyPairGenerator.getInstance("EC"), 8 * COORDINATE_BYTES);
            RSAPublicKey rsaKey = (RSAPublicKey) rsa.getPublic();
            ECPublicKey ecKey = (ECPublicKey) ec.getPublic();
            JsonObject set =
                    JsonObject.builder()
                            .with("keys", new JsonValue.Array(List.of(jwk(rsaKey), jwk(ecKey))))
                            .build();
            return new ThrowAwayKeys(
                    new JwksKeySource(() -> set, InstantSource.system()),
                    List.of(
                            Algorithm.RSA256(rsaKey, (RSAPrivateKey) rsa.getPrivate()),
                            Algorithm.ECDSA256(ecKey, (ECPrivateKey) ec.getPrivate())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An issuer that shares a secret with us. */
    public static ThrowAwayKeys ofSecret() {
        byte[] random = new byte[COORDINATE_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64Url.encode(random);
        return new ThrowAwayKeys(
                SecretKeySource.read(() -> new StoredSecret(secret, null), InstantSource.system()),
                List.of(Algorithm.HMAC256(secret)));
    }

    /** A token for each algorithm. */
    public List<String> tokens(JsonObject claims) {
        return signers.stream().map(signer -> token(signer, claims)).toList();
    }

    private static String token(Algorithm signer, JsonObject claims) {
        JsonObject header =
                JsonObject.builder()
                        .with("alg", signer.getName())
                        .with("kid", signer.getName())
                        .build();
        String first = part(header);
        String second = part(claims);
        byte[] signature = signer.sign(first.getBytes(US_ASCII), second.getBytes(US_ASCII));
        return first + '.' + second + '.' + Base64Url.encode(signature);
    }

    private static String part(JsonObject object) {
        return Base64Url.encode(object.json().getBytes(US_ASCII));
    }

    private static KeyPair pair(KeyPairGenerator generator, int bits) {
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static JsonObject jwk(RSAPublicKey key) {
        return JsonObject.builder()
                .with("kty", "RSA")
                .with("kid", "RS256")
                .with("n", number(key.getModulus(), RSA_BITS / 8))
                .with("e", number(key.getPublicExponent(), 3))
                .build();
    }

    private static JsonObject jwk(ECPublicKey key) {
        return JsonObject.builder()
                .with("kty", "EC")
                .with("kid", "ES256")
                .with("crv", "P-256")
                .with("x", number(key.getW().getAffineX(), COORDINATE_BYTES))
                .with("y", number(key.getW().getAffineY(), COORDINATE_BYTES))
                .build();
    }

    private static String number(BigInteger number, int length) {
        byte[] bytes = new byte[length];
        byte[] magnitude = number.toByteArray();
        int sign = Math.max(0, magnitude.length - length);
        int digits = magnitude.length - sign;
        System.arraycopy(magnitude, sign, bytes, length - digits, digits);
        return Base64Url.encode(bytes);
    }
}
