package io.cloakroom.authorizer.keys;

import com.auth0.jwt.algorithms.Algorithm;

/** A public key with the one algorithm that it may verify. */
record VerificationKey(String id, Algorithm algorithm) {

    boolean fits(String algorithmName) {
        return algorithm.getName().equals(algorithmName);
    }
}
