package io.cloakroom.authorizer.token;

import java.time.InstantSource;

/** Judges a token: form, algorithm, signature, claims, in that order. */
public final class TokenVerifier {
    private final KeySource keys;
    private final ClaimsCheck claims;

    public TokenVerifier(KeySource keys, TokenRules rules, InstantSource clock) {
        this.keys = keys;
        this.claims = new ClaimsCheck(rules, clock);
    }

    /**
     * What is to be said about the value of an {@code Authorization} header; never throws for a bad
     * one.
     */
    public Verdict verify(String authorization) {
        try {
            BearerToken token = BearerToken.in(authorization);
            JoseHeader header = JoseHeader.of(token.names(), keys.algorithms());
            return verify(token, header);
        } catch (Refused e) {
            return new Verdict.Unauthenticated(e.reason(), null);
        }
    }

    private Verdict verify(BearerToken token, JoseHeader header) {
        try {
            keys.verify(header, token);
            Caller caller = claims.caller(new Claims(token.claims()));
            return new Verdict.Allowed(caller, header.keyId());
        } catch (Refused e) {
            return new Verdict.Unauthenticated(e.reason(), header.keyId());
        } catch (KeysUnavailable e) {
            return new Verdict.CouldNotDecide(e.obstacle(), header.keyId());
        }
    }
}
