package io.cloakroom.local.authorize;

import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.RoutedRequest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Asks the route's authorizer, if it has one, and holds the request against the policy. */
public final class AuthorizationCheck {
    private final RestApi api;
    private final Account account;
    private final IdentitySources sources;
    private final AuthorizerEvents events;
    private final LambdaAuthorizer lambda;
    private final AuthorizerCache cache;

    /**
     * @param keyIds the id of an API key by its value
     */
    public AuthorizationCheck(
            RestApi api,
            Account account,
            Functions functions,
            Function<String, Optional<String>> keyIds,
            InstantSource clock) {
        this.api = api;
        this.account = account;
        this.sources = new IdentitySources(api, account);
        this.events = new AuthorizerEvents(api, account, keyIds);
        this.lambda = new LambdaAuthorizer(functions);
        this.cache = new AuthorizerCache(clock);
    }

    public AuthorizedRequest check(RoutedRequest routed) throws InterruptedException {
        Optional<Authorizer> authorizer = routed.route().authorizer();
        return authorizer.isPresent()
                ? check(routed, authorizer.get())
                : new AuthorizedRequest(routed, Optional.empty());
    }

    private AuthorizedRequest check(RoutedRequest routed, Authorizer authorizer)
            throws InterruptedException {
        var arn = MethodArn.of(routed, api, account);
        if (arn.isTooLong()) {
            throw routed.refuse(Reason.METHOD_ARN_TOO_LONG);
        }
        var fresh = answer(routed, authorizer, arn);
        var authorized =
                new AuthorizedRequest(
                        routed,
                        Optional.of(
                                new Authorization(
                                        fresh.answer().caller(),
                                        fresh.latency(),
                                        fresh.coldStart())));
        return switch (fresh.answer().policy().judge(RequestFacts.of(routed, arn))) {
            case ALLOWED -> authorized;
            case NOT_ALLOWED -> throw authorized.refuse(Reason.NOT_ALLOWED);
            case DENIED -> throw authorized.refuse(Reason.DENIED);
        };
    }

    /**
     * Requests with the same new identity that come at once each call the authorizer: nobody waits
     * for another's call, and the service promises no single call either. Failures are not kept.
     */
    private LambdaAuthorizer.Fresh answer(
            RoutedRequest routed, Authorizer authorizer, MethodArn arn)
            throws InterruptedException {
        var key = new AuthorizerCache.Key(authorizer.name(), sources.find(routed, authorizer));
        Optional<AuthorizerAnswer> known = cache.find(key);
        if (known.isPresent()) {
            return new LambdaAuthorizer.Fresh(known.get(), Duration.ZERO, false);
        }
        var fresh = lambda.call(routed, authorizer, events.of(routed, authorizer, arn));
        cache.keep(key, fresh.answer(), authorizer.resultTtl());
        return fresh;
    }
}
