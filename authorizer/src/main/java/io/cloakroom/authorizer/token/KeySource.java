package io.cloakroom.authorizer.token;

import java.util.Set;

/** The keys of this deployment. Symmetric and asymmetric ones never share a source (A6). */
public interface KeySource {

    /**
     * The algorithms that this deployment accepts: configuration, never the token, decides (A5).
     */
    Set<String> algorithms();

    /**
     * Verifies the signature over the text as it was received (A11).
     *
     * @throws Refused if no fitting key has made it
     * @throws KeysUnavailable if there is no key to ask
     */
    void verify(JoseHeader header, BearerToken token);

    /**
     * Fetches now what the next token will need.
     *
     * @throws KeysUnavailable if it cannot be had
     */
    void fetch();

    /**
     * Forgets everything that was fetched, timed or connected: a snapshot must not hold it (B10).
     */
    void forget();
}
