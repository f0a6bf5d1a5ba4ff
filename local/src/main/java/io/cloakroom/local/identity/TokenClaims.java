package io.cloakroom.local.identity;

import com.nimbusds.oauth2.sdk.TokenRequest;

import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tokens say beside their user.
 *
 * <p>The library names the client ({@code azp}) at a sign-in and not at a renewal; a client that
 * follows OpenID Connect Core, section 12.2, refuses a renewed token that differs in this.
 */
final class TokenClaims extends DefaultOAuth2TokenCallback {
    private static final String TYPE = "JWT";
    private static final Duration LIFETIME = Duration.ofHours(1);

    TokenClaims(String issuer, String audience) {
        super(issuer, DemoUser.ADA.name(), TYPE, List.of(audience), Map.of(), LIFETIME.toSeconds());
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var claims = new HashMap<>(super.addClaims(request));
        if (request.getClientID() != null) {
            claims.put("azp", request.getClientID().getValue());
        }
        return claims;
    }
}
