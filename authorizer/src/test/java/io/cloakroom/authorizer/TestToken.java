package io.cloakroom.authorizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.token.Profile;
import io.cloakroom.authorizer.token.TokenRules;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A token that is good, and ways to make it differ from a good one in one point; whatever differs
 * is signed by the right key, so that only that point can be the reason of a refusal.
 *
 * @param header the first part as it is sent
 * @param payload the second part as it is sent
 */
public record TestToken(TestKey key, String header, String payload) {
    public static final String ISSUER = "https://issuer.example.com/pool";
    public static final String AUDIENCE = "cloakroom";
    public static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    public static final String USER = "7c1f6f0e-2b34-4f0a-9d3c-0d6b3f5f2a11";

    public static final TokenRules RULES =
            new TokenRules(ISSUER, List.of(AUDIENCE), Profile.STANDARD, Duration.ofSeconds(10));

    public static TestToken good(TestKey key) {
        return new TestToken(key, encoded(headerOf(key).json()), encoded(goodClaims().json()));
    }

    public static Members headerOf(TestKey key) {
        Members header = Members.empty().text("alg", key.algorithm()).text("typ", "JWT");
        return switch (key) {
            case TestKey.Rsa(var id, _) -> header.text("kid", id);
            case TestKey.Ec(var id, _) -> header.text("kid", id);
            case TestKey.Shared _ -> header;
        };
    }

    public static Members goodClaims() {
        return Members.empty()
                .text("iss", ISSUER)
                .text("aud", AUDIENCE)
                .text("sub", USER)
                .json("iat", Long.toString(NOW.getEpochSecond() - 60))
                .json("exp", Long.toString(NOW.getEpochSecond() + 3600));
    }

    public TestToken header(UnaryOperator<Members> change) {
        return headerText(change.apply(headerOf(key)).json());
    }

    public TestToken claims(UnaryOperator<Members> change) {
        return claimsText(change.apply(goodClaims()).json());
    }

    public TestToken headerText(String json) {
        return headerPart(encoded(json));
    }

    public TestToken headerPart(String part) {
        return new TestToken(key, part, payload);
    }

    public TestToken claimsText(String json) {
        return claimsPart(encoded(json));
    }

    public TestToken claimsPart(String part) {
        return new TestToken(key, header, part);
    }

    /** The token with this signature in place of its own. */
    public String signed(Function<byte[], byte[]> change) {
        return unsigned() + '.' + TestKey.base64Url(change.apply(signature()));
    }

    /** What the signature is over. */
    public String unsigned() {
        return header + '.' + payload;
    }

    public byte[] signature() {
        try {
            return key.sign(unsigned());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return signed(signature -> signature);
    }

    public String bearer() {
        return "Bearer " + text();
    }

    private static String encoded(String json) {
        return TestKey.base64Url(json.getBytes(UTF_8));
    }
}
