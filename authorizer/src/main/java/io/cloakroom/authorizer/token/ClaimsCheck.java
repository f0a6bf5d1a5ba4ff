package io.cloakroom.authorizer.token;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

/** Judges the claims of a token whose signature is good, and says who calls. */
final class ClaimsCheck {
    /** A user id becomes a key of the database; far below the limit of 2,048 bytes there (A17). */
    private static final int MAX_SUBJECT_BYTES = 256;

    private final TokenRules rules;
    private final InstantSource clock;

    ClaimsCheck(TokenRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Caller caller(Claims claims) {
        checkIssuer(claims);
        checkAudience(claims);
        long expiresAt = expiresAt(claims);
        checkOtherTimes(claims);
        return new Caller(
                subject(claims),
                claims.optionalText("email", Refusal.EMAIL),
                groups(claims),
                claims.optionalText("scope", Refusal.SCOPE),
                expiresAt);
    }

    private void checkIssuer(Claims claims) {
        if (!claims.text("iss", Refusal.ISSUER).equals(rules.issuer())) {
            throw new Refused(Refusal.ISSUER);
        }
    }

    private void checkAudience(Claims claims) {
        List<String> audiences =
                switch (rules.profile()) {
                    case STANDARD -> claims.textOrTexts("aud", Refusal.AUDIENCE);
                    case COGNITO -> cognitoClient(claims);
                };
        if (Collections.disjoint(audiences, rules.audiences())) {
            throw new Refused(Refusal.AUDIENCE);
        }
    }

    private static List<String> cognitoClient(Claims claims) {
        if (!claims.text("token_use", Refusal.TOKEN_USE).equals("access")) {
            throw new Refused(Refusal.TOKEN_USE);
        }
        return List.of(claims.text("client_id", Refusal.AUDIENCE));
    }

    private long expiresAt(Claims claims) {
        BigDecimal expiry = claims.seconds("exp", Refusal.EXPIRY);
        // Compared before it is rounded: rounding 1e-2147483647 would need 2 GB of zeros.
        if (expiry.compareTo(now().subtract(leeway())) <= 0) {
            throw new Refused(Refusal.EXPIRY);
        }
        return expiry.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private void checkOtherTimes(Claims claims) {
        if (claims.has("nbf")) {
            BigDecimal notBefore = claims.seconds("nbf", Refusal.NOT_BEFORE);
            if (notBefore.compareTo(now().add(leeway())) > 0) {
                throw new Refused(Refusal.NOT_BEFORE);
            }
        }
        if (claims.has("iat")) {
            claims.seconds("iat", Refusal.ISSUED_AT);
        }
    }

    private static String subject(Claims claims) {
        String subject = claims.text("sub", Refusal.SUBJECT);
        int bytes =
                HandedOn.checked(subject, Refusal.SUBJECT).getBytes(StandardCharsets.UTF_8).length;
        if (isBlank(subject) || bytes > MAX_SUBJECT_BYTES) {
            throw new Refused(Refusal.SUBJECT);
        }
        return subject;
    }

    private static boolean isBlank(String text) {
        // String.isBlank() does not count the no-break spaces.
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                return false;
            }
        }
        return true;
    }

    private List<String> groups(Claims claims) {
        for (String name : rules.profile().groupClaims()) {
            if (!claims.absentOrNull(name)) {
                return claims.optionalTexts(name, Refusal.GROUPS);
            }
        }
        return List.of();
    }

    private BigDecimal now() {
        Instant now = clock.instant();
        return BigDecimal.valueOf(now.getEpochSecond()).add(BigDecimal.valueOf(now.getNano(), 9));
    }

    private BigDecimal leeway() {
        return BigDecimal.valueOf(rules.leeway().toSeconds());
    }
}
