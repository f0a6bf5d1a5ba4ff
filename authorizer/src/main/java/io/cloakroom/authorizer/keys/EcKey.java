package io.cloakroom.authorizer.keys;

import com.auth0.jwt.algorithms.Algorithm;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;

/** A public key on the curve P-256 from its coordinates, for ES256. */
final class EcKey {
    private static final int COORDINATE_BYTES = 32;

    private EcKey() {}

    static Algorithm algorithm(byte[] x, byte[] y) throws GeneralSecurityException {
        // Both in full length, leading zeros included (RFC 7518 §6.2.1.2).
        if (x.length != COORDINATE_BYTES || y.length != COORDINATE_BYTES) {
            throw new InvalidKeyException("EC");
        }
        ECParameterSpec p256 = p256();
        ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        if (!isOn(p256.getCurve(), point)) {
            throw new InvalidKeyException("EC");
        }
        KeyFactory factory = KeyFactory.getInstance("EC");
        ECPublicKey key = (ECPublicKey) factory.generatePublic(new ECPublicKeySpec(point, p256));
        return Algorithm.ECDSA256(key, null);
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /** The JDK takes any pair of numbers for a point. */
    private static boolean isOn(EllipticCurve curve, ECPoint point) {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }
}
