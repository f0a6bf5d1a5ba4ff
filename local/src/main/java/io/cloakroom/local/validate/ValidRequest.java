package io.cloakroom.local.validate;

import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.route.RoutedRequest;

/**
 * A request that an integration may see.
 *
 * @param body without its content coding
 */
public record ValidRequest(AuthorizedRequest authorized, byte[] body) {
    public RoutedRequest routed() {
        return authorized.routed();
    }

    public Refusal refuse(Reason reason, Circumstances circumstances) {
        return authorized.refuse(reason, circumstances);
    }
}
