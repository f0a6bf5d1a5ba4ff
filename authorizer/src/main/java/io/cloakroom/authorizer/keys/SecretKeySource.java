package io.cloakroom.authorizer.keys;

import com.auth0.jwt.algorithms.Algorithm;

import io.cloakroom.authorizer.token.BearerToken;
import io.cloakroom.authorizer.token.JoseHeader;
import io.cloakroom.authorizer.token.KeySource;
import io.cloakroom.authorizer.token.KeysUnavailable;
import io.cloakroom.authorizer.token.Refusal;
import io.cloakroom.authorizer.token.Refused;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A secret that the issuer shares with us; its previous version is good while it is rotated (A12).
 */
public final class SecretKeySource implements KeySource {
    private final SecretStore store;
    private final Held<List<Algorithm>> held;

    private SecretKeySource(SecretStore store, InstantSource clock) {
        this.store = store;
        this.held = new Held<>(this::keys, clock, HoldTimes.DEFAULT);
    }

    /**
     * Reads the secret at once. One that cannot be had yet is tried again when a token comes.
     *
     * @throws WeakSecret if it is no good, which ends the start of the function
     */
    public static SecretKeySource read(SecretStore store, InstantSource clock) {
        SecretKeySource source = new SecretKeySource(store, clock);
        try {
            source.fetch();
        } catch (WeakSecret e) {
            throw e;
        } catch (KeysUnavailable e) {
            // Nothing is known about the secret, so nothing can be said against it.
        }
        return source;
    }

    @Override
    public Set<String> algorithms() {
        return Set.of("HS256");
    }

    @Override
    public synchronized void verify(JoseHeader header, BearerToken token) {
        SignedText text = new SignedText(token);
        // A mismatch may mean a rotation that we have not seen yet (B9).
        if (!isSigned(text) && !(held.refresh() && isSigned(text))) {
            throw new Refused(Refusal.SIGNATURE);
        }
    }

    @Override
    public synchronized void fetch() {
        held.value();
    }

    @Override
    public synchronized void forget() {
        held.forget();
    }

    private boolean isSigned(SignedText text) {
        for (Algorithm key : held.value()) {
            if (text.isVerifiedBy(key)) {
                return true;
            }
        }
        return false;
    }

    private List<Algorithm> keys() {
        StoredSecret stored = store.read();
        List<Algorithm> keys = new ArrayList<>();
        keys.add(SharedSecret.key(stored.current()));
        if (stored.previous() != null) {
            addIfStrong(stored.previous(), keys);
        }
        return keys;
    }

    /**
     * The previous version may be the placeholder with which the secret was made: no reason to
     * stop.
     */
    private static void addIfStrong(String previous, List<Algorithm> keys) {
        try {
            keys.add(SharedSecret.key(previous));
        } catch (WeakSecret e) {
            // Only ever signed tokens that nobody should believe.
        }
    }
}
