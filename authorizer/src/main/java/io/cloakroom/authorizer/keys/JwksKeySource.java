package io.cloakroom.authorizer.keys;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.token.BearerToken;
import io.cloakroom.authorizer.token.JoseHeader;
import io.cloakroom.authorizer.token.KeySource;
import io.cloakroom.authorizer.token.KeysUnavailable;
import io.cloakroom.authorizer.token.Refusal;
import io.cloakroom.authorizer.token.Refused;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The issuer's public keys, from its key set. */
public final class JwksKeySource implements KeySource {
    private final Held<KeySet> held;
    private final UnknownKeyIds unknown;

    /**
     * @param document reads the key set, or fails with {@link KeysUnavailable}
     */
    public JwksKeySource(Supplier<JsonObject> document, InstantSource clock) {
        this.held = new Held<>(() -> usable(document.get()), clock, HoldTimes.DEFAULT);
        this.unknown = new UnknownKeyIds(clock);
    }

    @Override
    public Set<String> algorithms() {
        return Set.of("RS256", "ES256");
    }

    @Override
    public synchronized void verify(JoseHeader header, BearerToken token) {
        String keyId = header.keyId();
        if (keyId == null) {
            throw new Refused(Refusal.KEY_ID);
        }
        SignedText text = new SignedText(token);
        Refusal reason = Refusal.UNFIT_KEY;
        for (VerificationKey key : withId(keyId)) {
            if (key.fits(header.algorithm())) {
                if (text.isVerifiedBy(key.algorithm())) {
                    return;
                }
                reason = Refusal.SIGNATURE;
            }
        }
        throw new Refused(reason);
    }

    @Override
    public synchronized void fetch() {
        held.value();
    }

    @Override
    public synchronized void forget() {
        held.forget();
        unknown.forget();
    }

    private List<VerificationKey> withId(String keyId) {
        List<VerificationKey> keys = held.value().withId(keyId);
        return keys.isEmpty() ? withNewId(keyId) : keys;
    }

    private List<VerificationKey> withNewId(String keyId) {
        if (unknown.contains(keyId)) {
            throw new Refused(Refusal.UNKNOWN_KEY);
        }
        boolean asked = held.refresh();
        List<VerificationKey> keys = held.value().withId(keyId);
        if (!keys.isEmpty()) {
            return keys;
        }
        KeysUnavailable failure = held.failure();
        if (failure != null) {
            // The issuer may well have this key by now: not a 401 that logs good users out.
            throw failure;
        }
        if (asked) {
            unknown.remember(keyId);
        }
        throw new Refused(Refusal.UNKNOWN_KEY);
    }

    private static KeySet usable(JsonObject document) {
        KeySet keys = KeySet.of(document);
        if (keys.isEmpty()) {
            throw new KeysUnavailable("key_set_without_usable_key");
        }
        return keys;
    }
}
