package io.cloakroom.authorizer.token;

import java.time.Duration;
import java.util.List;

/**
 * What this deployment demands of a token's claims.
 *
 * @param audiences for the standard profile our one audience, for Cognito the app clients
 * @param leeway how far the issuer's clock may be from ours, the same for every time claim
 */
public record TokenRules(String issuer, List<String> audiences, Profile profile, Duration leeway) {
    public TokenRules {
        audiences = List.copyOf(audiences);
    }
}
