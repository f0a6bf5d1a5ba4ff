package io.cloakroom.authorizer;

import io.cloakroom.authorizer.aws.SecretLocation;
import io.cloakroom.authorizer.aws.SecretsManager;
import io.cloakroom.authorizer.keys.JwksKeySource;
import io.cloakroom.authorizer.keys.KeySetAddress;
import io.cloakroom.authorizer.keys.SecretKeySource;
import io.cloakroom.authorizer.keys.ThrowAwayKeys;
import io.cloakroom.authorizer.token.KeySource;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Where the keys of this deployment are: one place, never two (A6). */
sealed interface KeyLocation {

    KeySource open(InstantSource clock);

    /** Keys of the same kind for a rehearsal. */
    ThrowAwayKeys throwAway();

    /** The issuer's public keys. */
    record KeySetAt(URI address) implements KeyLocation {
        @Override
        public KeySource open(InstantSource clock) {
            return new JwksKeySource(new KeySetAddress(address), clock);
        }

        @Override
        public ThrowAwayKeys throwAway() {
            return ThrowAwayKeys.ofIssuer();
        }
    }

    /**
     * A secret that the issuer shares with us.
     *
     * @param variables the environment, for credentials
     */
    record SecretAt(SecretLocation location, Map<String, String> variables) implements KeyLocation {
        public SecretAt {
            variables = Map.copyOf(variables);
        }

        @Override
        public KeySource open(InstantSource clock) {
            return SecretKeySource.read(new SecretsManager(location, variables), clock);
        }

        @Override
        public ThrowAwayKeys throwAway() {
            return ThrowAwayKeys.ofSecret();
        }
    }
}
