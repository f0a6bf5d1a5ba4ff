package io.cloakroom.authorizer.token;

import java.util.List;

/** Which claims say for whom a token is, and where its groups are. */
public enum Profile {
    /** {@code aud} names the audience, as RFC 7519 and RFC 9068 have it. */
    STANDARD,

    /**
     * Amazon Cognito's access tokens: no {@code aud}, but {@code client_id} and {@code token_use}.
     */
    COGNITO;

    /** The first of these that is not null holds the groups. */
    List<String> groupClaims() {
        return switch (this) {
            case STANDARD -> List.of("groups", "cognito:groups");
            case COGNITO -> List.of("cognito:groups");
        };
    }
}
