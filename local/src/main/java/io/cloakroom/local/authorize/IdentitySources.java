package io.cloakroom.local.authorize;

import io.cloakroom.local.assumption.Assumptions;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.Authorizer.IdentitySource;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.RoutedRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what identifies a caller; a request that lacks it is refused without a call. */
final class IdentitySources {
    private final Map<String, String> apiVariables;

    IdentitySources(RestApi api, Account account) {
        this.apiVariables = api.variables(account);
    }

    Identity find(RoutedRequest routed, Authorizer authorizer) {
        return switch (authorizer.identity()) {
            case Authorizer.Token token -> new Identity(List.of(token(routed, token)));
            case Authorizer.Request _ when authorizer.resultTtl().isZero() ->
                    new Identity(List.of());
            case Authorizer.Request(List<IdentitySource> sources) ->
                    new Identity(sources.stream().map(source -> required(routed, source)).toList());
        };
    }

    /** The header's whole value, scheme included; of several the last, as in an event's headers. */
    private static String token(RoutedRequest routed, Authorizer.Token token) {
        return routed.request()
                .header(token.header())
                .filter(value -> !value.isBlank())
                .filter(value -> isExpected(value, token))
                .orElseThrow(() -> routed.refuse(Reason.UNAUTHORIZED));
    }

    private static boolean isExpected(String value, Authorizer.Token token) {
        return token.validationExpression()
                .map(expression -> expression.matcher(value))
                .map(
                        found ->
                                Assumptions.EXPRESSION_MATCHES_WHOLE_TOKEN
                                        ? found.matches()
                                        : found.find())
                .orElse(true);
    }

    /**
     * All sources count, since all are part of the key under which the answer is kept; an
     * authorizer whose answers are not kept is asked without them (developer guide, "Use API
     * Gateway Lambda authorizers").
     */
    private String required(RoutedRequest routed, IdentitySource source) {
        return value(routed, source)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> routed.refuse(Reason.UNAUTHORIZED));
    }

    private Optional<String> value(RoutedRequest routed, IdentitySource source) {
        return switch (source.location()) {
            case HEADER -> routed.request().header(source.name());
            case QUERY -> Optional.of(routed.arrival().query().last(source.name()));
            case STAGE_VARIABLE -> variable(routed, "stageVariables." + source.name());
            case CONTEXT -> variable(routed, "context." + source.name());
        };
    }

    private Optional<String> variable(RoutedRequest routed, String name) {
        return Optional.ofNullable(apiVariables.getOrDefault(name, routed.variables().get(name)));
    }
}
