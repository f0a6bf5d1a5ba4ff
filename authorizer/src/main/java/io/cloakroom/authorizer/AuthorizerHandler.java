package io.cloakroom.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import io.cloakroom.authorizer.json.JsonText;
import io.cloakroom.authorizer.keys.JwksKeySource;
import io.cloakroom.authorizer.token.KeySource;
import io.cloakroom.authorizer.token.TokenVerifier;
import io.cloakroom.authorizer.token.Verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Lambda's way in: event, token, verdict, policy. */
public final class AuthorizerHandler implements RequestStreamHandler {
    private final TokenVerifier tokens;
    private final DecisionLog decisions;

    /** Called by Lambda. */
    public AuthorizerHandler() {
        this(AuthorizerSettings.from(System.getenv()), InstantSource.system(), System.out);
    }

    AuthorizerHandler(AuthorizerSettings settings, InstantSource clock, PrintStream log) {
        KeySource keys =
                switch (settings.keys()) {
                    case KeyLocation.KeySetAt(var address) -> new JwksKeySource(address, clock);
                    case KeyLocation.SecretNamed _ ->
                            throw new SettingsError("JWT_SECRET_ID: use JWKS_URL.");
                };
        this.tokens = new TokenVerifier(keys, settings.rules(), clock);
        this.decisions = new DecisionLog(log, clock);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        Optional<TokenEvent> event = TokenEvent.read(input);
        Verdict verdict =
                event.map(e -> tokens.verify(e.authorizationToken()))
                        .orElse(new Verdict.CouldNotDecide("malformed_event", null));
        decisions.record(verdict, context);
        switch (verdict) {
            case Verdict.Allowed(var caller, _) -> {
                String resource = event.orElseThrow().methodArn().wholeStage();
                String policy = JsonText.of(new AccessPolicy(caller, resource).json());
                output.write(policy.getBytes(StandardCharsets.UTF_8));
            }
            case Verdict.Unauthenticated _ -> throw new Unauthorized();
            case Verdict.CouldNotDecide _ -> throw new Undecided();
        }
    }
}
