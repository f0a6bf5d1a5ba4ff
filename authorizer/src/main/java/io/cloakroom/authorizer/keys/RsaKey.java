package io.cloakroom.authorizer.keys;

import com.auth0.jwt.algorithms.Algorithm;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

/** An RSA public key from its numbers, for RS256. */
final class RsaKey {
    /** RFC 7518 §3.3. */
    private static final int MIN_BITS = 2048;

    /** Larger ones cost more time than any issuer's key is worth. */
    private static final int MAX_BITS = 8192;

    private static final int MAX_EXPONENT_BITS = 64;
    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(3);

    private RsaKey() {}

    static Algorithm algorithm(byte[] modulus, byte[] exponent) throws GeneralSecurityException {
        BigInteger n = new BigInteger(1, modulus);
        BigInteger e = new BigInteger(1, exponent);
        if (!isFit(n, e)) {
            throw new InvalidKeyException("RSA");
        }
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPublicKey key = (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(n, e));
        return Algorithm.RSA256(key, null);
    }

    private static boolean isFit(BigInteger n, BigInteger e) {
        // With an exponent of 1 every text is its own signature.
        return n.bitLength() >= MIN_BITS
                && n.bitLength() <= MAX_BITS
                && n.testBit(0)
                && e.compareTo(MIN_EXPONENT) >= 0
                && e.bitLength() <= MAX_EXPONENT_BITS
                && e.testBit(0);
    }
}
