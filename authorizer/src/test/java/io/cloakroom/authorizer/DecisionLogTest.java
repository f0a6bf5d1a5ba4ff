package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.json.StrictJson;
import io.cloakroom.authorizer.token.Caller;
import io.cloakroom.authorizer.token.Refusal;
import io.cloakroom.authorizer.token.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** One line per decision, which tells a bad token from a failure of ours and gives nothing away. */
class DecisionLogTest {
    private static final Caller ALICE =
            new Caller("alice", "alice@example.com", List.of("editors"), "openid", 1);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final DecisionLog log =
            new DecisionLog(
                    new PrintStream(out, true, UTF_8), () -> TestToken.NOW, "authorizer-dev");

    @Test
    void countsWhatIsAllowed() {
        assertThat(line(new Verdict.Allowed(ALICE, "key-1")))
                .isEqualTo(
                        metric("Allowed")
                                + "\"subjectHash\":\"2bd806c97f0e00af\",\"requestId\":\"request-1\",\"FunctionName\":\"authorizer-dev\",\"keyId\":\"key-1\"}\n");
    }

    @Test
    void countsWhatIsRefused() {
        assertThat(line(new Verdict.Unauthenticated(Refusal.UNKNOWN_KEY, "key-1")))
                .isEqualTo(
                        metric("Refused")
                                + "\"reason\":\"unknown_key\",\"requestId\":\"request-1\","
                                + "\"FunctionName\":\"authorizer-dev\",\"keyId\":\"key-1\"}\n");
    }

    @Test
    void countsWhatCouldNotBeDecided() {
        assertThat(line(new Verdict.CouldNotDecide("key_set_unreachable", null)))
                .isEqualTo(
                        metric("CouldNotDecide")
                                + "\"reason\":\"key_set_unreachable\",\"requestId\":\"request-1\","
                                + "\"FunctionName\":\"authorizer-dev\"}\n");
    }

    @Test
    void saysNothingOfTheCallerButAHash() {
        assertThat(line(new Verdict.Allowed(ALICE, null)))
                .doesNotContain("alice", "editors", "openid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\u0000", "\u00fc", "\ud800", "\u202e"})
    void hidesAKeyIdThatCouldForgeALine(String keyId) throws Exception {
        String line = line(new Verdict.Unauthenticated(Refusal.UNKNOWN_KEY, keyId));

        assertThat(StrictJson.object(line.getBytes(UTF_8)).text("keyId"))
                .isEqualTo("(unprintable)");
        assertThat(line).hasLineCount(1);
    }

    @Test
    void hidesAKeyIdThatCouldHoldAToken() {
        assertThat(line(new Verdict.Unauthenticated(Refusal.UNKNOWN_KEY, "k".repeat(101))))
                .contains("(unprintable)");
    }

    private String line(Verdict verdict) {
        log.record(verdict, "request-1");
        return out.toString(UTF_8);
    }

    private static String metric(String name) {
        return """
        {"_aws":{"Timestamp":1795230000000,"CloudWatchMetrics":[{"Namespace":"Cloakroom",\
        "Dimensions":[["FunctionName"]],"Metrics":[{"Name":"%s","Unit":"Count"}]}]},\
        "decision":"%s","%s":1,\
        """
                .formatted(name, name, name);
    }
}
