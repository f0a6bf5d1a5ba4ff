package io.cloakroom.authorizer.token;

import static io.cloakroom.authorizer.token.Refusal.EXPIRY;
import static io.cloakroom.authorizer.token.Refusal.ISSUED_AT;
import static io.cloakroom.authorizer.token.Refusal.NOT_BEFORE;

import io.cloakroom.authorizer.TestToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Rows A15 and A16, at their exact borders and far beyond every date. */
class TimeDefectsTest {
    private static final TokenVerifier VERIFIER = TestIssuer.verifier();
    private static final long NOW = TestToken.NOW.getEpochSecond();
    private static final long LEEWAY = TestToken.RULES.leeway().toSeconds();

    @ParameterizedTest
    @MethodSource({"expiries", "otherTimes"})
    void refuses(Defect defect) {
        defect.assertRefusedBy(VERIFIER);
    }

    static Stream<Defect> expiries() {
        return Stream.concat(
                Stream.of(Defect.without("A15", "exp", EXPIRY)),
                Defect.each(
                        "A15",
                        "exp",
                        EXPIRY,
                        "null",
                        "true",
                        "\"" + (NOW + 3600) + "\"",
                        "\"2099-01-01T00:00:00Z\"",
                        "[" + (NOW + 3600) + "]",
                        "{}",
                        "0",
                        "-1",
                        "-0",
                        Long.toString(NOW - 3600),
                        Long.toString(NOW - LEEWAY),
                        NOW - LEEWAY - 1 + ".999999999999",
                        "1e-2147483647",
                        "1e-99999999999",
                        "-1e300",
                        "31556889864403200",
                        "9223372036854775807",
                        "9223372036854775808",
                        "1e400",
                        "1e2147483647",
                        "1e2147483648",
                        "1e99999999999999999999",
                        "9".repeat(100)));
    }

    static Stream<Defect> otherTimes() {
        return Stream.concat(
                Defect.each(
                        "A16",
                        "nbf",
                        NOT_BEFORE,
                        "null",
                        "\"0\"",
                        "false",
                        "[0]",
                        "{}",
                        Long.toString(NOW + 3600),
                        Long.toString(NOW + LEEWAY + 1),
                        NOW + LEEWAY + ".000001",
                        "-1e300",
                        "1e400",
                        "1e99999999999999999999"),
                Defect.each(
                        "A16",
                        "iat",
                        ISSUED_AT,
                        "null",
                        "\"0\"",
                        "true",
                        "[0]",
                        "{}",
                        "-31557014167219201",
                        "31556889864403200",
                        "1e400",
                        "1e2147483648",
                        "1e99999999999"));
    }
}
