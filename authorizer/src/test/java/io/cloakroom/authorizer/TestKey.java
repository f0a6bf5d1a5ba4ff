package io.cloakroom.authorizer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that signs tokens with the JDK alone, so that the tests share no code with what they test.
 */
public sealed interface TestKey {

    String algorithm();

    byte[] sign(String text) throws GeneralSecurityException;

    /** An issuer's RSA key. */
    record Rsa(String id, KeyPair pair) implements TestKey {
        @Override
        public String algorithm() {
            return "RS256";
        }

        @Override
        public byte[] sign(String text) throws GeneralSecurityException {
            return signature("SHA256withRSA", pair, text);
        }

        /** The members of the public key, as they stand in a key set. */
        public Members jwk() {
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            return Members.empty()
                    .text("kty", "RSA")
                    .text("kid", id)
                    .text("n", base64Url(unsigned(key.getModulus())))
                    .text("e", base64Url(unsigned(key.getPublicExponent())));
        }
    }

    /** An issuer's key on an elliptic curve. */
    record Ec(String id, KeyPair pair) implements TestKey {
        @Override
        public String algorithm() {
            return "ES256";
        }

        @Override
        public byte[] sign(String text) throws GeneralSecurityException {
            return signature("SHA256withECDSAinP1363Format", pair, text);
        }

        /** The members of the public key, as they stand in a key set. */
        public Members jwk() {
            ECPublicKey key = (ECPublicKey) pair.getPublic();
            return Members.empty()
                    .text("kty", "EC")
                    .text("kid", id)
                    .text("crv", "P-256")
                    .text("x", base64Url(padded(key.getW().getAffineX(), key)))
                    .text("y", base64Url(padded(key.getW().getAffineY(), key)));
        }
    }

    /** A shared secret. */
    record Shared(String secret) implements TestKey {
        @Override
        public String algorithm() {
            return "HS256";
        }

        @Override
        public byte[] sign(String text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(ISO_8859_1), "HmacSHA256"));
            return mac.doFinal(text.getBytes(US_ASCII));
        }
    }

    static Rsa rsa(String id) {
        return rsa(id, 2048);
    }

    static Rsa rsa(String id, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new Rsa(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Ec ec(String id) {
        return ec(id, "secp256r1");
    }

    static Ec ec(String id, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new Ec(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(String algorithm, KeyPair pair, String text)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(US_ASCII));
        return signature.sign();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] padded(BigInteger number, ECPublicKey key) {
        byte[] bytes = unsigned(number);
        byte[] padded = new byte[(key.getParams().getOrder().bitLength() + 7) / 8];
        System.arraycopy(bytes, 0, padded, padded.length - bytes.length, bytes.length);
        return padded;
    }
}
