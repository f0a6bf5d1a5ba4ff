package io.cloakroom.local.validate;

import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.meter.AdmittedRequest;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.route.RoutedRequest;

/**
 * A request that an integration may see.
 *
 * @param body without its content coding
 */
public record ValidRequest(AdmittedRequest admitted, byte[] body) {
    public AuthorizedRequest authorized() {
        return admitted.authorized();
    }

    public RoutedRequest routed() {
        return authorized().routed();
    }

    public Refusal refuse(Reason reason, Circumstances circumstances) {
        return admitted.refuse(reason, circumstances);
    }
}
