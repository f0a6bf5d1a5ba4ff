package io.cloakroom.authorizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue;
import io.cloakroom.authorizer.keys.ThrowAwayKeys;
import io.cloakroom.authorizer.token.KeySource;
import io.cloakroom.authorizer.token.KeysUnavailable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Good and bad verifications through the whole handler before a snapshot is taken, so that the
 * first real one loads no class.
 */
record Rehearsal(AuthorizerSettings settings, KeySource realKeys) {
    private static final String ARN =
            "arn:aws:execute-api:us-east-1:000000000000:rehearsal/rehearsal/GET/";

    void run() throws IOException {
        fetchRealKeys();
        ThrowAwayKeys keys = settings.keys().throwAway();
        AuthorizerHandler handler =
                new AuthorizerHandler(
                        settings,
                        keys.source(),
                        InstantSource.system(),
                        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        for (String good : keys.tokens(claims())) {
            decide(handler, good);
            refuse(handler, forged(good));
            refuse(handler, good.substring(0, good.length() - 1));
        }
    }

    /** For the classes of HTTP and TLS; the keys themselves do not outlive the snapshot. */
    private void fetchRealKeys() {
        try {
            realKeys.fetch();
        } catch (KeysUnavailable e) {
            // The first token will say so.
        }
    }

    /** A signature of the right length that begins with ones: for RSA no padding comes of it. */
    private static String forged(String good) {
        int signature = good.lastIndexOf('.') + 1;
        return good.substring(0, signature) + "____" + good.substring(signature + 4);
    }

    private static void refuse(AuthorizerHandler handler, String bad) throws IOException {
        try {
            decide(handler, bad);
        } catch (Unauthorized e) {
            return;
        }
        throw new IllegalStateException("A bad token was found good");
    }

    private static void decide(AuthorizerHandler handler, String token) throws IOException {
        JsonObject event =
                JsonObject.builder()
                        .with("type", "TOKEN")
                        .with("authorizationToken", "Bearer " + token)
                        .with("methodArn", ARN)
                        .build();
        handler.handle(
                new ByteArrayInputStream(event.json().getBytes(UTF_8)),
                OutputStream.nullOutputStream(),
                "rehearsal");
    }

    private JsonObject claims() {
        String audience = settings.rules().audiences().getFirst();
        long inAMinute = Instant.now().getEpochSecond() + 60;
        return JsonObject.builder()
                .with("iss", settings.rules().issuer())
                .with("aud", audience)
                .with("client_id", audience)
                .with("token_use", "access")
                .with("sub", "rehearsal")
                .with("email", "rehearsal@example.com")
                .with("scope", "openid")
                .with("groups", JsonValue.Array.of(List.of("rehearsal")))
                .with("exp", new JsonValue.Numeral(inAMinute))
                .build();
    }
}
