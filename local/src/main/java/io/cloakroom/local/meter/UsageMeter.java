package io.cloakroom.local.meter;

import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.refusal.Reason;

/**
 * Admits what needs no API key. A key counts only through a usage plan, and no plan is read from
 * the template yet: so a route that needs a key refuses every caller, as a deployed API without
 * plans does, and is never served open.
 */
public final class UsageMeter {
    public AdmittedRequest admit(AuthorizedRequest authorized) {
        if (authorized.routed().route().apiKeyRequired()) {
            throw authorized.refuse(Reason.INVALID_API_KEY);
        }
        return new AdmittedRequest(authorized);
    }
}
