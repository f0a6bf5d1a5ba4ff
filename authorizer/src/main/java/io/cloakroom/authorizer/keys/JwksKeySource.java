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
        List<VerificationKey> fitting =
                withId(keyId).stream().filter(key -> key.fits(header.algorithm())).toList();
        if (fitting.isEmpty()) {
            throw new Refused(Refusal.UNFIT_KEY);
        }
        SignedText text = new SignedText(token);
        if (fitting.stream().noneMatch(key -> text.isVerifiedBy(key.algorithm()))) {
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
        List<VerificationKey> keys = held.demand().withId(keyId);
        if (!keys.isEmpty()) {
            return keys;
        }
        KeysUnavailable failure = held.failure();
        if (failure != null) {
            // The issuer may well have this key by now: not a 401 that logs good users out.
            throw failure;
        }
        unknown.remember(keyId);
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
