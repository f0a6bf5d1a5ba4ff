package io.cloakroom.local.authorize;

import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.route.RoutedRequest;

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
        return routed.refuse(
                reason,
                circumstances.afterColdStart(coldStart()),
                authorization.map(Authorization::variables).orElse(Map.of()));
    }

    /** Whether the authorizer had to be started. */
    public boolean coldStart() {
        return authorization.filter(Authorization::coldStart).isPresent();
    }
}
