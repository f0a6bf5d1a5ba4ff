package io.cloakroom.authorizer.token;

import java.util.Locale;

/** Why a token is refused, as a class of reasons: for the log, never for the client. */
public enum Refusal {
    NOT_A_BEARER_TOKEN,
    TOO_LONG,
    MALFORMED_TOKEN,
    MALFORMED_JSON,
    ALGORITHM,
    EXTENSION,
    TOKEN_TYPE,
    KEY_ID,
    UNKNOWN_KEY,
    UNFIT_KEY,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    TOKEN_USE,
    EXPIRY,
    NOT_BEFORE,
    ISSUED_AT,
    SUBJECT,
    EMAIL,
    SCOPE,
    GROUPS;

    /** The name as the log writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
