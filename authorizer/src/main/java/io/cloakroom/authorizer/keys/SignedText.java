package io.cloakroom.authorizer.keys;

import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;

import io.cloakroom.authorizer.token.BearerToken;

import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * A token as java-jwt's signature engine wants to see it: the three parts as received.
 *
 * <p>The engine reads nothing else. The library's own decoder would, leniently and with the whole
 * of databind, so the rest has no answer here.
 */
record SignedText(BearerToken token) implements DecodedJWT {

    boolean isVerifiedBy(Algorithm algorithm) {
        try {
            algorithm.verify(this);
            return true;
        } catch (SignatureVerificationException e) {
            return false;
        }
    }

    @Override
    public String getHeader() {
        return token.header();
    }

    @Override
    public String getPayload() {
        return token.payload();
    }

    @Override
    public String getSignature() {
        return token.signature();
    }

    /** The engine hands it back to the provider of its key, which here has only one. */
    @Override
    public String getKeyId() {
        return "";
    }

    @Override
    public String getToken() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getAlgorithm() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getContentType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Claim getHeaderClaim(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getIssuer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getSubject() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> getAudience() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Date getExpiresAt() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Date getNotBefore() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Date getIssuedAt() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Claim getClaim(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Claim> getClaims() {
        throw new UnsupportedOperationException();
    }
}
