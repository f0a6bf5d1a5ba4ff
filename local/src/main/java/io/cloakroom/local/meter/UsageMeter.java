package io.cloakroom.local.meter;

import io.cloakroom.local.authorize.Authorization;
import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;
import io.cloakroom.local.route.RoutedRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the key that a route needs, and counts the request: against the key's plan, then against
 * the method, then against the account (developer guide, "How throttling limit settings are
 * applied"). A request that is refused counts nowhere, and a key that no route asks for is not
 * looked at.
 */
public final class UsageMeter {
    private final ApiKeySource source;
    private final String stageId;
    private final UsagePlans plans;
    private final Map<String, TokenBucket> methods = new HashMap<>();

    public UsageMeter(RestApi api, UsagePlans plans) {
        this.source = api.apiKeySource();
        this.stageId = UsagePlanDefinition.stageId(api);
        this.plans = plans;
        for (Route route : api.routes()) {
            plans.bucket("the method's rate", api.stage().throttles().of(route))
                    .ifPresent(bucket -> methods.put(route.name(), bucket));
        }
    }

    /**
     * Where a key comes before the authorizer: refuses a request that shows no good one.
     *
     * @throws Refusal with 403
     */
    public void precede(RoutedRequest routed) {
        if (plans.rules().keyBeforeAuthorizer()
                && source == ApiKeySource.HEADER
                && routed.route().apiKeyRequired()) {
            subscription(new AuthorizedRequest(routed, Optional.empty()));
        }
    }

    public AdmittedRequest admit(AuthorizedRequest authorized) {
        Route route = authorized.routed().route();
        Optional<Subscription> subscription =
                route.apiKeyRequired() ? Optional.of(subscription(authorized)) : Optional.empty();
        var admitted = new AdmittedRequest(authorized, subscription.map(Subscription::key));
        Optional<Limit> reached = plans.take(limits(route, subscription));
        if (reached.isPresent()) {
            subscription.ifPresent(Subscription::countRefusal);
            throw admitted.refuse(
                    reached.get().reason(),
                    Circumstances.because(reached.get().name() + " is used up"));
        }
        return admitted;
    }

    private List<Limit> limits(Route route, Optional<Subscription> subscription) {
        var limits = new ArrayList<Limit>();
        subscription.ifPresent(
                one -> limits.addAll(one.limits(stageId + route.name(), plans.rules())));
        TokenBucket bucket = methods.get(route.name());
        if (bucket != null) {
            limits.add(bucket);
        }
        return limits;
    }

    private Subscription subscription(AuthorizedRequest authorized) {
        String value = value(authorized).orElseThrow(() -> refused(authorized, "no API key"));
        ApiKey key = plans.key(value).orElseThrow(() -> refused(authorized, "an unknown API key"));
        if (!key.enabled()) {
            throw refused(authorized, "the API key %s is disabled".formatted(key.name()));
        }
        return plans.subscription(key, stageId)
                .orElseThrow(
                        () ->
                                refused(
                                        authorized,
                                        "the API key %s is in no usage plan of this stage"
                                                .formatted(key.name())));
    }

    private Optional<String> value(AuthorizedRequest authorized) {
        return switch (source) {
            case HEADER -> authorized.routed().request().header("x-api-key");
            case AUTHORIZER ->
                    authorized
                            .authorization()
                            .map(Authorization::caller)
                            .flatMap(caller -> caller.usageIdentifierKey());
        };
    }

    private static Refusal refused(AuthorizedRequest authorized, String detail) {
        return authorized.refuse(Reason.INVALID_API_KEY, Circumstances.because(detail));
    }
}
