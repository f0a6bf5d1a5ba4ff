package io.cloakroom.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import io.cloakroom.authorizer.http.BoundedHttp;
import io.cloakroom.authorizer.token.Caller;
import io.cloakroom.authorizer.token.KeySource;
import io.cloakroom.authorizer.token.TokenVerifier;
import io.cloakroom.authorizer.token.Verdict;

import org.crac.Core;
import org.crac.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Lambda's way in: token, verify, policy. */
public final class AuthorizerHandler implements RequestStreamHandler, Resource {
    private final AuthorizerSettings settings;
    private final KeySource keys;
    private final TokenVerifier tokens;
    private final DecisionLog decisions;

    /** Called by Lambda. */
    public AuthorizerHandler() {
        this(AuthorizerSettings.from(System.getenv()), InstantSource.system(), System.out);
        Core.getGlobalContext().register(this);
    }

    AuthorizerHandler(AuthorizerSettings settings, InstantSource clock, PrintStream log) {
        this(settings, settings.keys().open(clock), clock, log);
    }

    AuthorizerHandler(
            AuthorizerSettings settings, KeySource keys, InstantSource clock, PrintStream log) {
        this.settings = settings;
        this.keys = keys;
        this.tokens = new TokenVerifier(keys, settings.rules(), clock);
        this.decisions = new DecisionLog(log, clock, settings.functionName());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        handle(input, output, context.getAwsRequestId());
    }

    void handle(InputStream input, OutputStream output, String requestId) throws IOException {
        TokenEvent event = TokenEvent.read(input);
        Verdict verdict =
                event == null
                        ? new Verdict.CouldNotDecide("malformed_event", null)
                        : tokens.verify(event.authorizationToken());
        decisions.record(verdict, requestId);
        if (event != null && verdict instanceof Verdict.Allowed(Caller caller, _)) {
            AccessPolicy policy = new AccessPolicy(caller, event.methodArn());
            output.write(policy.answer().json().getBytes(StandardCharsets.UTF_8));
        } else if (verdict instanceof Verdict.Unauthenticated) {
            throw new Unauthorized();
        } else {
            throw new Undecided();
        }
    }

    /** Loads every class that the first token will need, and leaves nothing else behind (B10). */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
        new Rehearsal(settings, keys).run();
        keys.forget();
        BoundedHttp.forgetSessions();
    }

    /** Nothing to do: keys are fetched when the first token comes. */
    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {}
}
