package io.cloakroom.local.meter;

import io.cloakroom.local.authorize.AuthorizedRequest;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;

import java.util.Map;
import java.util.Optional;

/**
 * A request that may be counted against somebody, or need not be.
 *
 * @param apiKey the key that it counts against; empty where the route asks for none
 */
public record AdmittedRequest(AuthorizedRequest authorized, Optional<ApiKey> apiKey) {
    public Refusal refuse(Reason reason, Circumstances circumstances) {
        return authorized.refuse(
                reason, circumstances, apiKey.map(AdmittedRequest::variables).orElse(Map.of()));
    }

    private static Map<String, String> variables(ApiKey key) {
        return Map.of(
                "context.identity.apiKey", key.value(), "context.identity.apiKeyId", key.id());
    }
}
