package io.cloakroom.local.authorize;

import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.route.RoutedRequest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that may be made.
 *
 * @param authorization empty where the route asks for none
 */
public record AuthorizedRequest(RoutedRequest routed, Optional<Authorization> authorization) {
    public Refusal refuse(Reason reason) {
        return refuse(reason, Circumstances.PLAIN);
    }

    public Refusal refuse(Reason reason, Circumstances circumstances) {
        return refuse(reason, circumstances, Map.of());
    }

    /**
     * Refuses with what a later phase has learnt.
     *
     * @param more variables beside the request's and the authorizer's
     */
    public Refusal refuse(Reason reason, Circumstances circumstances, Map<String, String> more) {
        var variables = new HashMap<>(more);
        authorization.map(Authorization::variables).ifPresent(variables::putAll);
        return routed.refuse(reason, circumstances.afterColdStart(coldStart()), variables);
    }

    /** What templates and mapping expressions may ask of a request, by name without the dollar. */
    public Map<String, String> variables() {
        var variables = new HashMap<>(routed.variables());
        authorization.map(Authorization::variables).ifPresent(variables::putAll);
        return variables;
    }

    /** Whether the authorizer had to be started. */
    public boolean coldStart() {
        return authorization.filter(Authorization::coldStart).isPresent();
    }
}
